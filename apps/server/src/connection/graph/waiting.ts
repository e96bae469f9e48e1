/** When to ask again (usage.md §5): Microsoft's own word first, else longer each time, never all at the same moment. */

export const MOST_TRIES = 5
/** Waiting longer than this would hold up other tenants; the rest is read later instead. */
export const LONGEST_WAIT_SECONDS = 90
const FIRST_WAIT_SECONDS = 2

/** The seconds in a `Retry-After`, rounded up (2.128 becomes 3); a date counts from `now`. Null where it says nothing. */
export function retryAfter(header: string | undefined, now: Date): number | null {
  const text = header?.trim()
  if (!text) return null
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text))
  if (!/^[A-Za-z]{3},? /.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000))
}

/** Seconds to wait before try number `next` (2 is the first repetition). `random` in [0, 1). */
export function backOff(next: number, random: number): number {
  const longest = FIRST_WAIT_SECONDS * 2 ** (next - 2)
  return longest / 2 + (longest / 2) * random
}
