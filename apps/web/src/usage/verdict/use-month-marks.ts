import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import type { CurveMark } from '../../ui/chart/curve-point.ts'
import type { MonthRow } from '../months.ts'

/** Flags for the months that the line leaves out: without a report, or not over yet. */
export function useMonthMarks(rows: readonly MonthRow[]): readonly CurveMark[] {
  const say = useText()
  const format = useFormat()
  const label = (row: MonthRow): string | null => {
    if (row.kind === 'closed') return null
    if (row.kind === 'missing') return say('usage:months.missingMark')
    if (row.reading === null) return say('usage:months.runningMark')
    const rate = format.rate(row.reading.active / row.reading.entitled)
    return say('usage:months.runningMarkRate', { rate })
  }
  return rows.flatMap((row) => {
    const words = label(row)
    return words === null ? [] : [{ month: row.month, label: words }]
  })
}
