import type { SegmentRowView } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'

interface Props {
  readonly rows: readonly SegmentRowView[]
  readonly targetRate: number
}

/** Every figure of every segment, most people missing first. */
export function SegmentTable({ rows, targetRate }: Props) {
  const say = useText()
  const format = useFormat()
  const count = (people: number | null) => (people === null ? say('segments:licences.unknown') : format.number(people))
  const columns: readonly Column<SegmentRowView>[] = [
    {
      id: 'segment',
      header: say('segments:segment'),
      rowHeader: true,
      cell: ({ segment }) => segment ?? say('segments:noValue'),
    },
    { id: 'entitled', header: say('segments:entitled'), numeric: true, cell: ({ entitled }) => count(entitled) },
    {
      id: 'installed',
      header: say('segments:installed'),
      numeric: true,
      cell: ({ funnel }) => count(funnel.installed),
    },
    {
      id: 'activated',
      header: say('segments:activated'),
      numeric: true,
      cell: ({ funnel }) => count(funnel.activated),
    },
    { id: 'active', header: say('segments:active'), numeric: true, cell: ({ active }) => count(active) },
    {
      id: 'rate',
      header: say('segments:rate'),
      numeric: true,
      cell: ({ rate }) => format.rate(rate / 100, targetRate),
    },
    {
      id: 'comparing',
      header: say('segments:comparing'),
      numeric: true,
      cell: ({ shrunkRate }) => format.rate(shrunkRate / 100, targetRate),
    },
    {
      id: 'growth',
      header: say('segments:growth'),
      numeric: true,
      cell: ({ growth3pp }) => (growth3pp === null ? '–' : format.points(growth3pp)),
    },
    {
      id: 'missing',
      header: say('segments:missing', { goal: format.number(targetRate) }),
      numeric: true,
      cell: ({ missing }) => count(missing),
    },
    {
      id: 'share',
      header: say('segments:share'),
      numeric: true,
      cell: ({ shareOfDeficit }) => (shareOfDeficit === null ? '–' : format.percent(shareOfDeficit / 100, 0)),
    },
    {
      id: 'remedy',
      header: say('segments:remedy'),
      cell: ({ funnel }) => (funnel.remedy === null ? '–' : say(`segments:remedies.${funnel.remedy}`)),
    },
  ]
  return (
    <DataTable label={say('segments:table')} columns={columns} rows={rows} rowKey={({ segment }) => segment ?? ''} />
  )
}
