/** Readers of single parameters of an address: each takes what the router parsed and gives what it may mean. */

/** @param longest further characters are cut off */
export function words(value: unknown, longest = 100): string | undefined {
  // The router reads `search=365` as a number.
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, longest) : undefined
}

/** Reads a list in one text; says of itself that it is one. */
export interface Values {
  (value: unknown): string | undefined
  readonly isList: true
}

/** Several values separated by commas: those that are known, each once. */
export function listOf(isKnown: (value: string) => boolean): Values {
  const read = (value: unknown) => {
    const parts = words(value, 2000)?.split(',') ?? []
    const known = [...new Set(parts)].filter(isKnown)
    return known.length > 0 ? known.join(',') : undefined
  }
  return Object.assign(read, { isList: true as const })
}

/** Yes, or nothing. */
export function flag(value: unknown): true | undefined {
  return value === true || value === 'true' || value === 1 || value === '1' ? true : undefined
}

/** A whole number from 0 to `most`. */
export function upTo(most: number) {
  return (value: unknown): number | undefined => {
    const number = typeof value === 'string' && value !== '' ? Number(value) : value
    return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= most ? number : undefined
  }
}

/** YYYY-MM */
export function monthWord(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined
}
