import type { Sheet } from '../ui/sheet/read-sheet.ts'

/** Which column of the file fills which field; a field without a column stays empty. */
export type Mapping<Field extends string> = Readonly<Partial<Record<Field, number>>>

/** Heads that people give the column of a field, in both languages; the first that fits wins. */
export type KnownHeads<Field extends string> = Readonly<Record<Field, readonly string[]>>

const exactly = (word: string, head: string) => word === head
const beginning = (word: string, head: string) => word.startsWith(head)

/** Guesses the mapping from the heads: exact words first, then words that begin alike; no column is taken twice. */
export function guessMapping<Field extends string>(known: KnownHeads<Field>, found: readonly string[]): Mapping<Field> {
  const words = found.map(fold)
  const mapping: Partial<Record<Field, number>> = {}
  const taken = (at: number) => Object.values(mapping).includes(at)
  for (const fits of [exactly, beginning])
    for (const field of Object.keys(known) as Field[]) {
      if (mapping[field] !== undefined) continue
      const at = known[field]
        .map((head) => words.findIndex((word, index) => !taken(index) && fits(word, head)))
        .find((index) => index >= 0)
      if (at !== undefined) mapping[field] = at
    }
  return mapping
}

/** The rows as the server takes them: cells as they are written, under the names of the fields. */
export function toRows<Field extends string>(
  { rows }: Sheet,
  fields: readonly Field[],
  mapping: Mapping<Field>,
): (Record<Field, string> & { line: number })[] {
  return rows.map(({ line, cells }) => ({
    line,
    ...(Object.fromEntries(fields.map((field) => [field, cellOf(cells, mapping[field])])) as Record<Field, string>),
  }))
}

const cellOf = (cells: readonly string[], index: number | undefined) =>
  index === undefined ? '' : (cells[index] ?? '').slice(0, 500)

const fold = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
