import { type Entry, entryIn, keyOf, type ListName, listNames, type Part, supported } from './entries.ts'

export interface EntryDifference {
  readonly list: ListName
  readonly key: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before: Entry | undefined
  readonly after: Entry | undefined
  /** Names of the fields that say something else. */
  readonly fields: readonly string[]
}

/** What the second has, lacks or says differently, entry by entry. */
export function compareParts(before: Part, after: Part): readonly EntryDifference[] {
  return listNames.flatMap((list) => {
    const keys = [...new Set([...after[list], ...before[list]].map(keyOf))]
    return keys.flatMap((key): EntryDifference[] => {
      const [one, two] = [before, after].map((part) => entryIn(part, list, key) ?? unnamed(list, key))
      const fields = namesIn(one, two).filter((name) => !same(fieldOf(one, name), fieldOf(two, name)))
      if (fields.length === 0) return []
      const kind = one === undefined ? 'added' : two === undefined ? 'removed' : 'changed'
      return [{ list, key, kind, before: one, after: two, fields }]
    })
  })
}

/** A service that is not named is supported. */
const unnamed = (list: ListName, key: string): Entry | undefined => (list === 'services' ? supported(key) : undefined)

/** The value of a field, by its name. */
export const fieldOf = (entry: object | undefined, name: string): unknown =>
  entry === undefined ? undefined : new Map<string, unknown>(Object.entries(entry)).get(name)

const namesIn = (...entries: readonly (object | undefined)[]): string[] => [
  ...new Set(entries.flatMap((entry) => Object.keys(entry ?? {}))),
]

/** The same data, in whatever order its keys were written. */
export const same = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other)

const sorted = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )

/** Which number of a version goes on, by what it changes: words, something new, or what lists have to settle. */
export function stepFor(differences: readonly EntryDifference[]): 'major' | 'minor' | 'patch' {
  const heavy = ['when', 'askedWhen', 'severity', 'services', 'clouds', 'supported', 'retired', 'options']
  if (
    differences.some(
      ({ kind, fields }) => kind === 'removed' || (kind === 'changed' && fields.some((one) => heavy.includes(one))),
    )
  )
    return 'major'
  return differences.some(({ kind }) => kind === 'added') ? 'minor' : 'patch'
}
