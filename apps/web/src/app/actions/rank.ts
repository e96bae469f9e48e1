/**
 * How well words fit what somebody typed: every word typed must begin a word of the label or stand inside it.
 * @returns 0 where it does not fit; more is better, a fit at the beginning of the label is best
 */
export function rank(label: string, typed: string): number {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return 1
  const text = plain(label)
  let sum = 0
  for (const word of words) {
    const at = text.indexOf(word)
    if (at < 0) return 0
    const startsWord = new RegExp(`(^|[^\\p{L}\\p{N}])${literally(word)}`, 'u').test(text)
    sum += at === 0 ? 3 : startsWord ? 2 : 1
  }
  return sum
}

/** Without case and accents: Ü finds u, and u finds Ü. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
