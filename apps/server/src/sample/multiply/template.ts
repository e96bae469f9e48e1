/**
 * Rows of a customer as a pattern for others: what is the customer's own in a text (ids, name, domain) becomes a mark that
 * the database replaces for each copy.
 */
export interface Own {
  /** The customer's own ids. Others (of people, of tags) stay as they are. */
  readonly ids: ReadonlySet<string>
  readonly name: string
  readonly domain: string | null
}

/** What stands in a pattern where a copy differs. They occur in no text: U+E000 and on are nobody's characters. */
export const MARKS = { id: '\uE001id\uE000', name: '\uE001name\uE000', domain: '\uE001domain\uE000' } as const
export type Mark = keyof typeof MARKS

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * Makes patterns out of the texts of one customer. An id becomes the mark and its number among the customer's own, so that
 * the ids of a copy keep the order of the originals, everywhere they are mentioned: in keys, in lists, inside JSON.
 */
export function patternOf({ ids, name, domain }: Own): (text: string) => string {
  const numbers = new Map([...ids].sort().map((id, index) => [id, index + 1]))
  return (text) => {
    const marked = text.replace(UUID, (id) => {
      const number = numbers.get(id)
      return number === undefined ? id : `${MARKS.id}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
    })
    const named = marked.replaceAll(name, MARKS.name)
    return domain === null ? named : named.replaceAll(domain, MARKS.domain)
  }
}

/** Which marks a pattern has. */
export const marksIn = (pattern: string): Mark[] =>
  (Object.keys(MARKS) as Mark[]).filter((mark) => pattern.includes(MARKS[mark]))
