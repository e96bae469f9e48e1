/**
 * How often Microsoft lets one application ask one report function of one tenant (usage.md §5). Counted in the database:
 * a restart must not make Lotse forget what it has used up.
 */

export const REQUESTS = 14
const WINDOW_MS = 10 * 60 * 1000

export type Turn =
  | { readonly isFree: true; readonly askedAt: Date[] }
  | { readonly isFree: false; readonly until: Date }

/** Whether one more request fits in at `now`, after those at `askedAt`. */
export function nextTurn(askedAt: readonly Date[], now: Date): Turn {
  const counted = askedAt.filter((at) => now.getTime() - at.getTime() < WINDOW_MS)
  const [oldest] = [...counted].sort((a, b) => a.getTime() - b.getTime()).slice(-REQUESTS)
  if (oldest === undefined || counted.length < REQUESTS) return { isFree: true, askedAt: [...counted, now] }
  return { isFree: false, until: new Date(oldest.getTime() + WINDOW_MS) }
}
