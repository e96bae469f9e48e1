import type { UsageSnapshot } from '@lotse/usage'

/** How a copy differs from its original: so many times as large, and so many times as active. */
export interface Shift {
  readonly size: number
  readonly activity: number
}

/** The shift of the variant with this number: sizes from a quarter to six times, activity from a bit less to a bit more. */
export function shiftOf(variant: number): Shift {
  return { size: 0.25 * 1.32 ** (variant % 12), activity: 0.76 + 0.05 * ((variant * 5) % 11) }
}

/** A report as another customer would have it: every count shifted, nobody more active than there are people. */
export function shiftSnapshot(snapshot: UsageSnapshot, { size, activity }: Shift): UsageSnapshot {
  const users = snapshot.users === 0 ? 0 : Math.max(1, Math.round(snapshot.users * size))
  const active = (count: number | null) =>
    count === null ? null : Math.min(users, Math.round(count * size * activity))
  const each = <K extends string>(counts: Readonly<Record<K, number | null>>) =>
    Object.fromEntries(Object.entries<number | null>(counts).map(([key, count]) => [key, active(count)])) as Record<
      K,
      number | null
    >
  const { rejected } = snapshot.rows
  return {
    ...snapshot,
    users,
    rows: { total: users + rejected, accepted: users, duplicates: 0, rejected },
    active: each(snapshot.active),
    platforms: each(snapshot.platforms),
    apps: each(snapshot.apps),
    activeIn28Days: active(snapshot.activeIn28Days),
  }
}
