import type { Note } from '../notes.ts'
import { FIELD_DEFINITIONS, FIELDS, type Field, normalHeading } from './fields.ts'

/** Which heading of the file holds which field, as a person chose it or a source is known to write it. */
export type Mapping = Readonly<Partial<Record<Field, string>>>

/** Proposes a column for each field whose words are known; a person confirms or changes it. Never used by itself. */
export function suggestMapping(headings: readonly string[]): Mapping {
  const taken = new Set<string>()
  const mapping: Partial<Record<Field, string>> = {}
  for (const field of FIELDS) {
    const wanted: readonly string[] = FIELD_DEFINITIONS[field].headings
    const found = wanted
      .flatMap((name) => headings.filter((heading) => normalHeading(heading) === name))
      .find((heading) => !taken.has(heading))
    if (found === undefined) continue
    taken.add(found)
    mapping[field] = found
  }
  return mapping
}

/**
 * What is wrong with a mapping for a file with these headings; empty where it can be used. Each note says what to do:
 * no device, a heading the file does not have or has twice, one heading for two fields.
 */
export function problemsOfMapping(mapping: Mapping, headings: readonly string[]): readonly Note[] {
  const problems: Note[] = []
  const chosen = FIELDS.flatMap((field) => {
    const heading = mapping[field]
    return heading === undefined || heading === '' ? [] : [{ field, heading }]
  })
  if (!chosen.some(({ field }) => field === 'device')) problems.push({ code: 'mapping-without-device', params: {} })
  for (const { field, heading } of chosen) {
    const places = headings.filter((one) => same(one, heading)).length
    if (places === 0) problems.push(problem('mapping-unknown-heading', field, heading, headings))
    if (places > 1) problems.push(problem('mapping-heading-twice', field, heading, headings))
  }
  for (const [index, { field, heading }] of chosen.entries()) {
    const other = chosen.slice(0, index).find((one) => same(one.heading, heading) && !mayShare(one.field, field))
    if (other !== undefined) {
      problems.push({
        code: 'mapping-same-heading',
        params: { heading, ...titles('field', field), ...titles('other', other.field) },
      })
    }
  }
  return problems
}

/** Where each mapped field stands, the best column first; fields whose heading is missing are left out. */
export function columnsOf(
  mapping: Mapping,
  fallbacks: ReadonlyMap<Field, readonly string[]>,
  headings: readonly string[],
): ReadonlyMap<Field, readonly number[]> {
  return new Map(
    FIELDS.flatMap((field): [Field, number[]][] => {
      const wanted = [mapping[field] ?? '', ...(fallbacks.get(field) ?? [])]
      const places = wanted.map((heading) => headings.findIndex((one) => heading !== '' && same(one, heading)))
      const found = places.filter((place) => place >= 0)
      return found.length === 0 ? [] : [[field, found]]
    }),
  )
}

/** A byte order mark, blanks around it and letter case do not make another heading. */
const same = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (heading: string): string =>
  heading
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()

/** A value such as "Version 2608 (Build 20326.20100)" or "Windows 10 10.0.19045" says two things at once. */
const mayShare = (one: Field, other: Field): boolean =>
  SHARING.some((pair) => pair.includes(one) && pair.includes(other))
const SHARING: readonly (readonly Field[])[] = [
  ['version', 'build', 'product'],
  ['system', 'systemVersion'],
]

function problem(code: string, field: Field, heading: string, headings: readonly string[]): Note {
  return { code, params: { heading, ...titles('field', field), headings: headings.join(', ').slice(0, 300) } }
}

const titles = (name: string, field: Field): Record<string, string> => ({
  [`${name}De`]: FIELD_DEFINITIONS[field].title.de,
  [`${name}En`]: FIELD_DEFINITIONS[field].title.en,
})
