import type { Edit } from './edits.ts'

/** Where places of a text are after edits that do not overlap; what stood inside one is where it begins. */
export function movedBy(edits: readonly Edit[]): (place: number) => number {
  const ordered = edits.toSorted((one, two) => one.start - two.start || one.end - two.end)
  const shifts = [0]
  for (const { start, end, text } of ordered) shifts.push((shifts.at(-1) ?? 0) + text.length - (end - start))
  return (place) => {
    let low = 0
    let high = ordered.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ordered[middle]?.end ?? 0) <= place) low = middle + 1
      else high = middle
    }
    const inside = ordered[low]
    return (inside !== undefined && inside.start < place ? inside.start : place) + (shifts[low] ?? 0)
  }
}
