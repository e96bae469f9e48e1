/** Rows the server is asked for at once: reading twice as many would be felt while scrolling. */
export const windowSize = 50

/** How far ahead of what is seen rows are asked for. */
const ahead = 30

/**
 * Which windows of rows are needed to show some of them.
 * @param first index of the first row seen, @param last of the last one
 * @param total number of rows there are
 * @returns numbers of windows, ascending; window 2 holds the rows 100 to 149
 */
export function windowsFor(first: number, last: number, total: number): readonly number[] {
  if (total === 0) return []
  const from = Math.floor(Math.max(0, first - ahead) / windowSize)
  const to = Math.floor(Math.min(total - 1, last + ahead) / windowSize)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

/** Where a row stands: its window, and its place in there. */
export function placeOf(index: number): { readonly window: number; readonly at: number } {
  return { window: Math.floor(index / windowSize), at: index % windowSize }
}
