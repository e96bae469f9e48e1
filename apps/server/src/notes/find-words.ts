import type { Transaction } from '../platform/db/database.ts'
import { plainText } from './plain-text.ts'
import { beginningOf, wordsOf } from './search-terms.ts'
import { snippetOf } from './snippet.ts'
import { type NoteRecord, ofTheSameStem } from './store.ts'

interface Hits {
  /** Words of the note, in small letters. */
  readonly found: string[]
  readonly snippet: string
}

/**
 * The words of some notes that a search means, and where they stand: words with a term in them, and words of the same
 * stem, which only the database knows. A stem has the beginning of its word, so few words have to be asked about.
 */
export async function findWords(
  tx: Transaction,
  records: readonly NoteRecord[],
  terms: readonly string[],
): Promise<Map<string, Hits>> {
  const texts = records.map(({ note }) => ({
    id: note.id,
    tags: note.tags,
    body: plainText(note),
    next: note.nextAction ?? '',
  }))
  const all = new Map(texts.map(({ id, tags, body, next }) => [id, wordsOf([body, next, ...tags].join(' '))]))
  const beginnings = new Set(terms.map(beginningOf))
  const has = (word: string) => terms.some((term) => (term.length === 1 ? word === term : word.includes(term)))
  const candidates = new Set<string>()
  for (const words of all.values())
    for (const word of words) if (beginnings.has(beginningOf(word)) && !has(word)) candidates.add(word)
  const stems = new Set(await ofTheSameStem(tx, [...candidates], terms))
  return new Map(
    texts.map(({ id, body, next }) => {
      const found = [...(all.get(id) ?? [])].filter((word) => has(word) || stems.has(word))
      // The next action stands below the snippet anyway; it is repeated only where nothing else was found.
      const isInBody = found.some((word) => body.toLowerCase().includes(word))
      const parts = isInBody ? [body] : [body, next]
      return [id, { found, snippet: snippetOf(parts.filter((part) => part !== '').join(' · '), found) }]
    }),
  )
}
