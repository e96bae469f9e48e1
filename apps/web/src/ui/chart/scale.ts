/** Maps a value of `[from, to]` onto pixels of `[start, end]`, in a straight line; beyond the range it goes on. */
export function linear(from: number, to: number, start: number, end: number): (value: number) => number {
  const perUnit = (end - start) / (to - from)
  return (value) => start + (value - from) * perUnit
}

/** A path through the points; a missing point leaves a gap instead of a line that nobody measured. */
export function linePath(points: readonly ({ readonly x: number; readonly y: number } | null)[]): string {
  let pen = 'M'
  let path = ''
  for (const point of points) {
    if (point === null) {
      pen = 'M'
      continue
    }
    path += `${pen}${round(point.x)},${round(point.y)}`
    pen = 'L'
  }
  return path
}

/**
 * Which labels of a row fit without touching: every n-th, counted from the last one, because the newest matters most.
 * @param count number of labels, @param step pixels between two, @param width pixels one label takes
 */
export function labelsThatFit(count: number, step: number, width: number): (index: number) => boolean {
  const every = Math.max(1, Math.ceil(width / Math.max(step, 0.001)))
  return (index) => (count - 1 - index) % every === 0
}

const round = (value: number): number => Math.round(value * 10) / 10
