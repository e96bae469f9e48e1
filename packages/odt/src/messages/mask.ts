/** Product keys in what is shown. Their place is the file; nothing else may hold one. */

const KEYS = /\b(?:[A-Z0-9]{5}-){4}([A-Z0-9]{5})\b/gi
/** The attribute a key stands in, however it is written. */
const WRITTEN = /(\bPIDKEY\s*=\s*)(["'])(.*?)\2/gis

/** What may be shown of the value of PIDKEY, also of one that is no key: its last five characters, where it has more. */
export function maskKey(value: string): string {
  const key = value.trim()
  return key.length > 5 && !isPlaceholder(key) ? `•••••-•••••-•••••-•••••-${key.slice(-5)}` : key
}

/** Product keys in a text, in capitals, and whatever else stands where one belongs. */
export const keysIn = (text: string): readonly string[] => [
  ...(text.match(KEYS) ?? []).map((key) => key.toUpperCase()),
  ...[...text.matchAll(WRITTEN)].map(([, , , value = '']) => value.trim().toUpperCase()).filter(isNoPlaceholder),
]

/** A text in which everything that looks like a product key, or stands where one belongs, shows its end only. */
export function maskKeys(text: string): string {
  return text
    .replaceAll(
      WRITTEN,
      (_, before: string, quote: string, value: string) => `${before}${quote}${maskKey(value)}${quote}`,
    )
    .replaceAll(KEYS, '•••••-•••••-•••••-•••••-$1')
}

const isPlaceholder = (value: string): boolean => value === '' || value.startsWith('{{')
const isNoPlaceholder = (value: string): boolean => !isPlaceholder(value)
