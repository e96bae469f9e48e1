import { Button } from '@fluentui/react-components'
import type { ExclusionView, Licences } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import styles from './licences.module.css'
import type { TenantPlace } from './tenant-place.ts'
import { useExclusions } from './use-exclusions.ts'

interface Props {
  readonly licences: Licences
  readonly place: TenantPlace
}

/** The accounts that somebody named, each with reason and day; taking one back leaves it in sight. */
export function ExclusionTable({ licences, place }: Props) {
  const say = useText()
  const format = useFormat()
  const { remove, restore, isBusy } = useExclusions(place)
  const day = (value: string | null) => (value === null ? '–' : format.date(value))
  if (licences.exclusions.length === 0) return <p className={styles.quiet}>{say('segments:exclusions.empty')}</p>
  const columns: readonly Column<ExclusionView>[] = [
    {
      id: 'account',
      header: say('segments:exclusions.account'),
      rowHeader: true,
      cell: ({ account }) => <span className={styles.account}>{account}</span>,
    },
    {
      id: 'kind',
      header: say('segments:exclusions.state'),
      cell: ({ kind, withdrawn }) =>
        withdrawn ? say('segments:exclusions.back') : say(`segments:exclusions.kind.${kind}`),
    },
    { id: 'from', header: say('segments:exclusions.from'), cell: ({ startsOn }) => day(startsOn) },
    { id: 'to', header: say('segments:exclusions.to'), cell: ({ endsOn }) => day(endsOn) },
    { id: 'reason', header: say('segments:exclusions.why'), cell: ({ reason }) => reason },
    {
      id: 'by',
      header: say('segments:exclusions.by'),
      cell: ({ createdBy, createdAt }) => `${createdBy?.name ?? '–'}, ${format.date(createdAt)}`,
    },
    ...(licences.may.change
      ? [
          {
            id: 'act',
            header: say('segments:exclusions.act'),
            cell: (one: ExclusionView) => (
              <Button
                size="small"
                disabledFocusable={isBusy}
                onClick={() => (one.withdrawn ? restore(one) : remove(one))}
              >
                {say(one.withdrawn ? 'segments:exclusions.restore' : 'segments:exclusions.remove')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      label={say('segments:exclusions.list')}
      columns={columns}
      rows={licences.exclusions}
      rowKey={({ id }) => id}
    />
  )
}
