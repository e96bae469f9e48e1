import type { MoveResult } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { engagementPath } from '../../engagements/address.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'

const tones = { moved: 'good', unchanged: 'quiet', refused: 'bad' } as const

/** What became of each engagement that was to be moved. */
export function MovedTable({ result }: { readonly result: MoveResult }) {
  const say = useText()
  const local = useLocalised()
  const { moved, unchanged, refused, rows, to } = result
  const finding = say('playbooks:move.result', { moved, unchanged, refused })
  return (
    <>
      <p role="status">{finding}</p>
      <DataTable
        label={finding}
        rows={rows}
        rowKey={({ engagementId }) => engagementId}
        columns={[
          {
            id: 'customer',
            header: say('playbooks:column.customer'),
            rowHeader: true,
            cell: ({ customerId, engagementId, customerName }) => (
              <Link to={engagementPath} params={{ customerId, engagementId }}>
                {customerName}
              </Link>
            ),
          },
          {
            id: 'version',
            header: say('playbooks:column.version'),
            cell: ({ from, outcome }) =>
              from !== null && outcome === 'moved'
                ? say('playbooks:fromTo', { before: from, after: to })
                : say('playbooks:none'),
          },
          {
            id: 'outcome',
            header: say('playbooks:column.outcome'),
            cell: ({ outcome }) => <Pill tone={tones[outcome]}>{say(`playbooks:move.outcome.${outcome}`)}</Pill>,
          },
          { id: 'why', header: say('playbooks:column.why'), cell: ({ what }) => local(what) },
        ]}
      />
    </>
  )
}
