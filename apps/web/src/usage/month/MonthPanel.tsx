import type { Month } from '@lotse/calendar'
import type { UsageOverview } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { type MonthRow, monthRows } from '../months.ts'
import { useDenominatorWords, useNumeratorWords } from '../numerator-words.ts'
import { FileLink } from '../reports/FileLink.tsx'
import type { Numerator } from '../search.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import { ClosedMonth } from './ClosedMonth.tsx'
import styles from './month.module.css'
import { SnapshotFacts } from './SnapshotFacts.tsx'

interface Props {
  readonly overview: UsageOverview
  readonly month: Month
}

/** Where the figure of a month comes from. */
export function MonthPanel({ overview, month }: Props) {
  const say = useText()
  const format = useFormat()
  const [search, change] = useUsageSearch()
  const numerator = search.numerator ?? overview.settings.numerator
  const row = monthRows(overview, numerator).find((one) => one.month === month) ?? { kind: 'missing', month }
  return (
    <SidePanel
      title={say('provenance:month.title', { month: format.month(month) })}
      open
      onClose={() => change({ month: undefined })}
    >
      <div className={styles.month}>
        <Content row={row} overview={overview} numerator={numerator} />
      </div>
    </SidePanel>
  )
}

interface ContentProps {
  readonly row: MonthRow
  readonly overview: UsageOverview
  readonly numerator: Numerator
}

function Content({ row, overview, numerator }: ContentProps) {
  const say = useText()
  const format = useFormat()
  const numeratorWords = useNumeratorWords()
  const denominatorWords = useDenominatorWords()
  if (row.kind === 'closed') return <ClosedMonth point={row.point} overview={overview} />
  const reports = overview.snapshots.filter(({ month }) => month === row.month)
  return (
    <>
      <p className={styles.lead}>
        {row.kind === 'missing'
          ? say('provenance:month.missing')
          : say('provenance:month.running', { days: overview.settings.closeMonthAfterDays })}
      </p>
      {row.kind === 'running' && (
        <>
          <p className={styles.sum}>
            {say('provenance:month.rate', {
              active: format.number(row.reading.active),
              entitled: format.number(row.reading.entitled),
              rate: format.rate(row.reading.active / row.reading.entitled, overview.settings.targetRate, 2),
            })}
          </p>
          <p className={styles.quiet}>{`${numeratorWords(numerator)}; ${denominatorWords(row.reading.denominator)}`}</p>
        </>
      )}
      {reports.map((snapshot) => (
        <section key={snapshot.id}>
          <h3>
            <FileLink snapshot={snapshot} />
          </h3>
          <SnapshotFacts snapshot={snapshot} />
        </section>
      ))}
    </>
  )
}
