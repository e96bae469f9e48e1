/** The value below which `share` (0 to 1) of the sorted values lie, between neighbours by proportion. NaN for none. */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN
  return low + (high - low) * (place - below)
}

export const quantile = (values: readonly number[], share: number): number =>
  quantileOfSorted(
    values.toSorted((a, b) => a - b),
    share,
  )

/** 0 for no values. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** The value that has half of the weight on either side. NaN where there is no weight. */
export function weightedMedian(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const sorted = values.toSorted((a, b) => a.value - b.value)
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2
  let passed = 0
  for (const [index, { value, weight }] of sorted.entries()) {
    passed += weight
    // Exactly half passed: the middle between this value and the next, as for an even count of equal weights.
    if (Math.abs(passed - half) < 1e-9) return (value + (sorted[index + 1]?.value ?? value)) / 2
    if (passed > half) return value
  }
  return Number.NaN
}
