import type { Month } from '@lotse/calendar'
import { BREAK_NAMES } from '@lotse/usage'
import { useCallback } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useLanguage, useText } from '../../language/use-text.ts'
import type { MonthRow } from '../months.ts'
import type { Happened } from './happened.ts'
import { signsOf } from './month-signs.ts'

/** What is to be known of a month beside its figure, in words: for the reading box, for those who hear it, for the table. */
export function useMonthWords(
  rows: readonly MonthRow[],
  happened: readonly Happened[],
  targetRate: number,
): (month: Month) => string[] {
  const say = useText()
  const format = useFormat()
  const language = useLanguage()
  return useCallback(
    (month) => {
      const row = rows.find((one) => one.month === month)
      const judged = row?.kind === 'closed' ? row.point.judged : null
      const signs = row === undefined ? [] : signsOf(row)
      return [
        ...signs.map((kind) => {
          if (kind === 'break' && judged) return judged.breaks.map((one) => BREAK_NAMES[one][language]).join(', ')
          if (row?.kind === 'running')
            return say('usage:months.runningMarkRate', {
              rate: format.rate(row.reading.active / row.reading.entitled, targetRate),
            })
          return say(`usage:sign.${kind}`)
        }),
        ...happened.filter((one) => one.month === month).map(({ words }) => `⚑ ${words}`),
      ]
    },
    [rows, happened, targetRate, say, format, language],
  )
}
