import type { Month } from '@lotse/calendar'
import type { UsageOverview } from '@lotse/contract'
import { formatPoints } from '@lotse/usage'
import { useFormat } from '../../language/use-format.ts'
import { useLanguage, useText } from '../../language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { pointsLimit } from '../growth-limit.ts'
import { MonthLink } from '../month/MonthLink.tsx'
import type { MonthRow } from '../months.ts'
import { ConfirmedPill, RawPill } from './StatePills.tsx'

interface Props {
  readonly rows: readonly MonthRow[]
  /** What else is to be known of a month, and what happened in it. */
  readonly wordsOf: (month: Month) => readonly string[]
  /** Goal and growth: what is below them never reads as if it were reached. */
  readonly settings: Pick<UsageOverview['settings'], 'targetRate' | 'growthMode' | 'growthThreshold'>
}

/** The figures of the curve as a table, newest month first; each month leads to where it comes from. */
export function MonthsTable({ rows, wordsOf, settings }: Props) {
  const say = useText()
  const format = useFormat()
  const language = useLanguage()
  const figures = (row: MonthRow) => (row.kind === 'closed' ? row.point : row.kind === 'running' ? row.reading : null)
  const count = (people: number | undefined) => (people === undefined ? '–' : format.number(people))
  const columns: readonly Column<MonthRow>[] = [
    {
      id: 'month',
      header: say('ui:curve.month'),
      rowHeader: true,
      cell: ({ month }) => <MonthLink month={month} />,
    },
    {
      id: 'rate',
      header: say('ui:curve.rate'),
      numeric: true,
      cell: (row) => {
        const read = figures(row)
        return read === null ? '–' : format.rate(read.active / read.entitled, settings.targetRate)
      },
    },
    {
      id: 'active',
      header: say('ui:curve.active'),
      numeric: true,
      cell: (row) => count(figures(row)?.active),
    },
    {
      id: 'entitled',
      header: say('ui:curve.entitled'),
      numeric: true,
      cell: (row) => count(figures(row)?.entitled),
    },
    {
      id: 'growth',
      header: say('usage:figures.growth'),
      numeric: true,
      cell: (row) =>
        row.kind === 'closed' && row.point.growth3pp !== null
          ? formatPoints(row.point.growth3pp, pointsLimit(settings), language)
          : '–',
    },
    {
      id: 'raw',
      header: say('usage:figures.raw'),
      cell: (row) => (row.kind === 'closed' ? <RawPill raw={row.point.raw} /> : '–'),
    },
    {
      id: 'state',
      header: say('usage:figures.state'),
      cell: (row) => (row.kind === 'closed' ? <ConfirmedPill {...row.point.judged} /> : '–'),
    },
    {
      id: 'known',
      header: say('usage:months.known'),
      cell: ({ month }) => wordsOf(month).join('; '),
    },
  ]
  return (
    <DataTable label={say('ui:curve.table')} columns={columns} rows={rows.toReversed()} rowKey={({ month }) => month} />
  )
}
