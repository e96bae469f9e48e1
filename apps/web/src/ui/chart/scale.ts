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

/** Which of the months that are labelled begin a year: the first of all, and each one whose neighbour before it is of another. */
export function yearsBegin(
  months: readonly { readonly month: string }[],
  isShown: (index: number) => boolean,
): ReadonlySet<number> {
  const shown = months.flatMap(({ month }, index) => (isShown(index) ? [{ index, year: month.slice(0, 4) }] : []))
  return new Set(shown.filter(({ year }, at) => shown[at - 1]?.year !== year).map(({ index }) => index))
}

/** A label in a row: where its pole stands and where its words begin and end. */
export interface PlacedLabel {
  readonly x: number
  readonly level: number
  /** Words to the left of the pole, where the right side has no room. */
  readonly toLeft: boolean
}

const letterWidth = 6.6

/**
 * Puts labels along a line; one that would touch its neighbour goes a level higher.
 * @param labels pole and words, from left to right
 * @param right where the room ends
 */
export function stackLabels(
  labels: readonly { readonly x: number; readonly words: string }[],
  right: number,
): readonly PlacedLabel[] {
  const ends: number[] = []
  return labels.map(({ x, words }) => {
    const width = words.length * letterWidth + 12
    const toLeft = x + width > right
    const [begin, end] = toLeft ? [x - width, x] : [x, x + width]
    let level = 0
    while ((ends[level] ?? Number.NEGATIVE_INFINITY) > begin) level += 1
    ends[level] = end
    return { x, level, toLeft }
  })
}

const round = (value: number): number => Math.round(value * 10) / 10
