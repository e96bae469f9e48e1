const KEYS = /\b(?:[A-Z0-9]{5}-){4}([A-Z0-9]{5})\b/gi

/** What may be shown of the value of PIDKEY, also of one that is no key: its last five characters, where it has more. */
export function maskKey(value: string): string {
  const key = value.trim()
  return key.length > 5 ? `•••••-•••••-•••••-•••••-${key.slice(-5)}` : key
}

/** Product keys in a text, in capitals. */
export const keysIn = (text: string): readonly string[] => (text.match(KEYS) ?? []).map((key) => key.toUpperCase())

/** A text in which everything that looks like a product key shows its last group only. */
export function maskKeys(text: string): string {
  return text.replaceAll(KEYS, '•••••-•••••-•••••-•••••-$1')
}
