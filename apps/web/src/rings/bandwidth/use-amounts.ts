import type { Range } from '@lotse/rollout'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'

const MEGABYTE = 1_000_000
const GIGABYTES = [1_000_000, 1_000] as const

/** Ranges in words: megabytes in the unit that fits, days, each once where both ends are the same. */
export function useAmounts(): {
  readonly data: (range: Range) => string
  readonly days: (range: Range | null) => string
} {
  const say = useText()
  const format = useFormat()
  const size = (megabytes: number) => {
    const terabytes = megabytes / GIGABYTES[0]
    if (terabytes >= 1) return say('rings:unit.tb', { value: format.number(rounded(terabytes)) })
    const gigabytes = megabytes / GIGABYTES[1]
    if (gigabytes >= 1) return say('rings:unit.gb', { value: format.number(rounded(gigabytes)) })
    return format.bytes(megabytes * MEGABYTE)
  }
  const between = (from: string, to: string) => (from === to ? from : say('rings:unit.range', { from, to }))
  return {
    data: ({ from, to }) => between(size(from), size(to)),
    days: (range) => {
      if (range === null) return '–'
      const [from, to] = [range.from, range.to].map((value) => format.number(rounded(value)))
      return say('rings:unit.days', { range: between(from ?? '', to ?? '') })
    },
  }
}

/** Plans are rough: one decimal below ten, none above. */
const rounded = (value: number): number => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value))
