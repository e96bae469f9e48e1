const BEFORE = 60
const AFTER = 180

/** The part of a text around the first of the found words, cut between words; the beginning where none of them stands in it. */
export function snippetOf(text: string, found: readonly string[]): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  const lower = flat.toLowerCase()
  const places = found.map((word) => lower.indexOf(word)).filter((at) => at !== -1)
  const first = places.length === 0 ? 0 : Math.min(...places)
  const start = first <= BEFORE ? 0 : flat.indexOf(' ', first - BEFORE) + 1
  const end = start + BEFORE + AFTER >= flat.length ? flat.length : flat.lastIndexOf(' ', start + BEFORE + AFTER)
  const cut = flat.slice(start, end <= first ? start + BEFORE + AFTER : end)
  return `${start > 0 ? '… ' : ''}${cut}${start + cut.length < flat.length ? ' …' : ''}`
}
