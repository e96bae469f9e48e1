import type { AppsUse } from '@lotse/contract'
import { APPS, PLATFORMS } from '@lotse/usage'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { MonthLink } from '../month/MonthLink.tsx'

type Row = AppsUse['months'][number]

/** People by app and platform of every closed month, newest first. */
export function AppsTable({ months }: Pick<AppsUse, 'months'>) {
  const say = useText()
  const format = useFormat()
  const count = (people: number | null | undefined) =>
    people === null || people === undefined ? say('insight:apps.unknown') : format.number(people)
  const columns: readonly Column<Row>[] = [
    { id: 'month', header: say('ui:curve.month'), rowHeader: true, cell: ({ month }) => <MonthLink month={month} /> },
    { id: 'users', header: say('insight:apps.users'), numeric: true, cell: ({ users }) => count(users) },
    ...APPS.map(
      (app): Column<Row> => ({
        id: app,
        header: say(`insight:apps.${app}`),
        numeric: true,
        cell: ({ apps }) => count(apps[app]),
      }),
    ),
    ...PLATFORMS.map(
      (platform): Column<Row> => ({
        id: platform,
        header: say(`insight:apps.${platform}`),
        numeric: true,
        cell: ({ platforms }) => count(platforms[platform]),
      }),
    ),
    {
      id: 'withoutDesktop',
      header: say('insight:apps.withoutDesktop'),
      numeric: true,
      cell: ({ withoutDesktop }) => count(withoutDesktop),
    },
  ]
  return <DataTable label={say('insight:apps.table')} columns={columns} rows={months} rowKey={({ month }) => month} />
}
