import type { UsageOverview } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import type { MonthRow } from '../months.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import styles from './verdict.module.css'

interface Props {
  readonly overview: UsageOverview
  readonly rows: readonly MonthRow[]
}

/** What a reader has to know before trusting the figure: months without a report, small numbers, a verdict to come. */
export function Hints({ overview, rows }: Props) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const [search] = useUsageSearch()
  const { settings, series, missing, may } = overview
  const { verdict } = series[search.numerator ?? settings.numerator]
  const hints: string[] = []
  if (verdict.month === null) hints.push(say('usage:hints.noMonth', { days: settings.windowDays }))
  if (missing.length > 0) {
    const months = format.list(missing.map((month) => format.month(month)))
    hints.push(say(may.import ? 'usage:hints.missing' : 'usage:hints.missingRead', { count: missing.length, months }))
  }
  for (const row of rows) {
    if (row.kind !== 'running') continue
    hints.push(say('usage:hints.running', { month: format.month(row.month), days: settings.closeMonthAfterDays }))
  }
  if (verdict.firstVerdictMonth) {
    hints.push(say('usage:hints.firstVerdict', { month: format.month(verdict.firstVerdictMonth) }))
  }
  if (settings.denominatorNote) hints.push(local(settings.denominatorNote))
  if (verdict.lowConfidence) hints.push(say('usage:hints.small', { entitled: verdict.entitled ?? 0 }))
  if (hints.length === 0) return null
  return (
    <ul className={styles.hints}>
      {hints.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  )
}
