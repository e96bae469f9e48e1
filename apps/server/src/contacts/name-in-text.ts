/** Whom somebody may have named in a text: the last name, and the mail address where there is one. */
export interface Sought {
  readonly words: readonly string[]
}

/** What is looked for of a contact. The last name alone finds "Frau König" too; the whole name contains it. */
export function soughtOf({
  lastName,
  email,
}: {
  readonly lastName: string | null
  readonly email: string | null
}): Sought {
  return { words: [lastName, email].filter((word) => word !== null) }
}

/** Whether one of the words stands in the text as a whole word, whatever its case, also in the genitive. */
export const namesIn = (text: string, sought: Sought): boolean => placeIn(text, sought) !== null

/** Characters of a text that are shown before and behind the name. */
const AROUND = 50

/** The words around the first place that names somebody, on one line; empty where none does. */
export function excerptOf(text: string, sought: Sought): string {
  const line = text.replace(/\s+/g, ' ')
  const place = placeIn(line, sought)
  if (place === null) return ''
  const start = Math.max(0, place.at - AROUND)
  const end = Math.min(line.length, place.at + place.length + AROUND)
  return `${start > 0 ? '… ' : ''}${line.slice(start, end).trim()}${end < line.length ? ' …' : ''}`
}

function placeIn(text: string, { words }: Sought): { readonly at: number; readonly length: number } | null {
  const wanted = words.filter((word) => word.trim() !== '').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (wanted.length === 0) return null
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join('|')})(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'iu').exec(text)
  return found === null ? null : { at: found.index, length: found[0].length }
}
