/** A segment as far as hiding is concerned. */
interface Sized {
  readonly entitled: number
}

/**
 * Which segments may be shown. Small ones are hidden; and as the total is known, what is hidden must not follow from the
 * rest: together at least two segments with at least `minimum` people are hidden, or none. The next smallest joins them
 * until it is so. Source: usage.md §14.
 */
export function shownAndHidden<Segment extends Sized>(
  segments: readonly Segment[],
  minimum: number,
): { readonly shown: readonly Segment[]; readonly hidden: readonly Segment[] } {
  const ascending = segments.toSorted((a, b) => a.entitled - b.entitled)
  const small = ascending.filter(({ entitled }) => entitled < minimum).length
  if (small === 0) return { shown: segments, hidden: [] }
  let count = small
  while (count < ascending.length && !isHidden(ascending.slice(0, count), minimum)) count++
  const hidden = new Set(ascending.slice(0, count))
  return { shown: segments.filter((one) => !hidden.has(one)), hidden: [...hidden] }
}

const isHidden = (group: readonly Sized[], minimum: number): boolean =>
  group.length >= 2 && group.reduce((sum, { entitled }) => sum + entitled, 0) >= minimum
