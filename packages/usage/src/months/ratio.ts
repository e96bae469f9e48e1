/**
 * Exact fractions. Verdicts compare shares of users with thresholds, and a share that prints as 70.0 % may lie on either
 * side of it (usage.md §10): so no comparison is made on a rounded number.
 */
export interface Ratio {
  readonly over: bigint
  /** Always positive. */
  readonly under: bigint
}

/** `over` of `under`, both whole. Throws a RangeError where `under` is not positive. */
export function ratio(over: number, under: number): Ratio {
  if (!(under > 0)) throw new RangeError(`A share needs a whole to be part of, got ${under}`)
  return { over: BigInt(over), under: BigInt(under) }
}

/** A decimal number as a fraction, exact to six decimals: settings are typed by people. */
export function decimal(value: number): Ratio {
  return { over: BigInt(Math.round(value * 1_000_000)), under: 1_000_000n }
}

export const plus = (a: Ratio, b: Ratio): Ratio => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
})

export const minus = (a: Ratio, b: Ratio): Ratio => plus(a, { over: -b.over, under: b.under })

export const times = (a: Ratio, factor: number): Ratio => ({ over: a.over * BigInt(factor), under: a.under })

export const half = (a: Ratio): Ratio => ({ over: a.over, under: a.under * 2n })

/** `a` divided by a positive `b`. */
export const dividedBy = (a: Ratio, b: Ratio): Ratio => ({ over: a.over * b.under, under: a.under * b.over })

export const isLess = (a: Ratio, b: Ratio): boolean => a.over * b.under < b.over * a.under

/** The smallest whole number that is not less. */
export function ceil(a: Ratio): number {
  const floor = a.over / a.under
  return Number(a.over > 0n && floor * a.under !== a.over ? floor + 1n : floor)
}

/** For display only. Precise to ten decimals however large the parts are. */
export const toNumber = (a: Ratio): number => Number((a.over * 10_000_000_000n) / a.under) / 10_000_000_000
