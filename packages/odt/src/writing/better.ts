import type { Finding } from '../lint/types.ts'
import type { Edit } from './edits.ts'
import { movedBy } from './moved.ts'

/** A finding that has a fix. */
export type Fixable = Finding & { readonly fix: NonNullable<Finding['fix']> }

/**
 * Whether each fix took its finding away, and none brought an error. Where there are just as many fewer of a rule as were
 * fixed, that is so; otherwise the places tell, `before` being those of the text that all `edits` are made in.
 */
export function better(
  before: readonly Finding[],
  after: readonly Finding[],
  made: readonly Fixable[],
  edits: readonly Edit[],
): boolean {
  // What a broken file hides only shows once it is repaired.
  if (made.some(({ rule }) => rule === 'xml-not-well-formed')) return made.length === 1
  const [had, fixed] = [countOf(before), countOf(made)]
  const unsure = new Set<string>()
  for (const [kind, count] of countOf(after))
    if (count > (had.get(kind) ?? 0) - (fixed.get(kind) ?? 0)) unsure.add(kind.split(' ')[0] ?? '')
  if (unsure.size === 0) return true
  const place = movedBy(edits)
  const named = ({ rule, range }: Finding, start: number = range.start): string => `${rule} ${start}`
  const now = new Set(after.map((one) => named(one)))
  if (made.some((one) => unsure.has(one.rule) && now.has(named(one, place(one.range.start))))) return false
  const was = new Set(before.filter(isError).map((one) => named(one, place(one.range.start))))
  return after.every((one) => !isError(one) || !unsure.has(one.rule) || was.has(named(one)))
}

export const isError = ({ severity }: Finding): boolean => severity === 'error'

/** How many there are of each rule, and how many of them are errors. */
function countOf(findings: readonly Finding[]): Map<string, number> {
  const result = new Map<string, number>()
  for (const one of findings)
    for (const kind of isError(one) ? [one.rule, `${one.rule} error`] : [one.rule])
      result.set(kind, (result.get(kind) ?? 0) + 1)
  return result
}
