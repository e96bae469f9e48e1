import type { CodeModule } from '../code/module.ts'
import type { Named } from '../code/parameters.ts'
import type { Edit } from './edits.ts'

/** A word in the case of another: all small, all capitals, or as VBA writes it. */
export function inCaseOf(model: string, word: string): string {
  if (model === model.toLowerCase()) return word.toLowerCase()
  return model === model.toUpperCase() ? word.toUpperCase() : word
}

/**
 * The edits that make a declared name a LongPtr, in the style of its line.
 * @param behind where a type can be written if none is: behind the brackets of a function's parameters
 * @returns null where the name carries its suffix in other places too, which would no longer compile
 */
export function toLongPtr(code: CodeModule, one: Named, behind: number | null = null): readonly Edit[] | null {
  const { start, end } = code.tokens
  const nameEnd = end[one.token] ?? 0
  if (one.typeToken >= 0 && one.suffix === 0) {
    const from = start[one.typeFrom] ?? 0
    const to = end[one.typeToken] ?? 0
    return [{ start: from, end: to, text: inCaseOf(code.text.slice(from, to), 'LongPtr') }]
  }
  const at = behind ?? (one.array ? arrayEnd(code, one) : nameEnd + (one.suffix === 0 ? 0 : 1))
  const edits: Edit[] = [{ start: at, end: at, text: ' As LongPtr' }]
  if (one.suffix !== 0) {
    const marked = new RegExp(`(?<![\\w.])${one.name}&`, 'gi')
    if ((code.text.match(marked) ?? []).length > 1) return null
    edits.push({ start: nameEnd, end: nameEnd + 1, text: '' })
  }
  return edits
}

const arrayEnd = (code: CodeModule, one: Named): number =>
  code.tokens.end[code.closing(one.token + 1, code.tokens.count)] ?? 0
