/**
 * Numbers as spreadsheets of different countries write them: 1250, `1.250`, `1,250`, `1 250`, `52,40 %` (usage.md §8).
 * Whole numbers and shares need no agreement about the decimal sign: a sign before exactly three digits of a whole number
 * can only be one of thousands, and a share of at most 100 % has none of those.
 */

const SEPARATED = /^\d{1,3}([.,'’\s])\d{3}(?:\1\d{3})*$/

/** The whole number that is written, null where it is none. */
export function countIn(value: string): number | null {
  const written = value.trim()
  const digits = SEPARATED.test(written) ? written.replaceAll(/\D/g, '') : written
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null
}

/** The share in per cent, null where the text is none. Without a per cent sign a number up to 1 is a fraction. */
export function percentIn(value: string): number | null {
  const parts = /^(\d{1,3})(?:[.,](\d{1,9}))?\s*(%?)$/.exec(value.trim())
  if (parts === null) return null
  const [, whole = '', decimals = '', sign] = parts
  const number = Number(`${whole}.${decimals || '0'}`)
  const inPercent =
    sign === '' && number <= 1
      ? Number(`${whole}${decimals.padEnd(2, '0').slice(0, 2)}.${decimals.slice(2) || '0'}`)
      : number
  return inPercent <= 100 ? inPercent : null
}
