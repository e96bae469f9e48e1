/** Where something lies on the screen. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * Which of the boxes one means when going from `from` into a direction: the one that lies there and is nearest, where
 * being out of line counts double. Null where nothing lies there.
 */
export function nearest<T extends { readonly box: Box }>(
  from: Box,
  others: readonly T[],
  direction: Direction,
): T | null {
  let best: T | null = null
  let least = Number.POSITIVE_INFINITY
  for (const other of others) {
    const ahead = aheadOf[direction](from, other.box)
    if (ahead < 0) continue
    const aside =
      direction === 'left' || direction === 'right'
        ? gap(from.top, from.bottom, other.box.top, other.box.bottom)
        : gap(from.left, from.right, other.box.left, other.box.right)
    const distance = ahead + 2 * aside
    if (distance < least) [best, least] = [other, distance]
  }
  return best
}

/** How far ahead a box begins; negative where it lies beside or behind. A pixel of overlap is no matter. */
const aheadOf: Readonly<Record<Direction, (from: Box, to: Box) => number>> = {
  left: (from, to) => from.left - to.right + 1,
  right: (from, to) => to.left - from.right + 1,
  up: (from, to) => from.top - to.bottom + 1,
  down: (from, to) => to.top - from.bottom + 1,
}

/** How far two stretches are apart; 0 where they overlap. */
function gap(fromStart: number, fromEnd: number, toStart: number, toEnd: number): number {
  return Math.max(0, toStart - fromEnd, fromStart - toEnd)
}
