/**
 * At most so many of a list, evenly picked over its whole length; the first and the last are among them.
 * @param most at least 2
 */
export function evenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list
  const step = (list.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, index) => list[Math.round(index * step)]).filter((one) => one !== undefined)
}
