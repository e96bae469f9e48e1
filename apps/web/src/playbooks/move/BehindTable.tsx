import type { EngagementBehind } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { engagementPath } from '../../engagements/address.ts'
import { useText } from '../../language/use-text.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import styles from '../playbooks.module.css'

type Chosen = ReadonlyMap<string, EngagementBehind>

interface Props {
  readonly rows: readonly EngagementBehind[]
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

/** The engagements that are behind, each to be chosen by whoever may move it; its name leads to the preview. */
export function BehindTable({ rows, chosen, onChoose }: Props) {
  const say = useText()
  const movable = rows.filter(({ may }) => may.move)
  const choose = (some: readonly EngagementBehind[], isChosen: boolean) => {
    const next = new Map(chosen)
    for (const one of some) {
      if (isChosen) next.set(one.engagementId, one)
      else next.delete(one.engagementId)
    }
    onChoose(next)
  }
  return (
    <>
      {movable.length > 1 && (
        <label className={styles.choose}>
          <input
            type="checkbox"
            checked={movable.every(({ engagementId }) => chosen.has(engagementId))}
            onChange={(event) => choose(movable, event.target.checked)}
          />
          {say('playbooks:move.chooseAll')}
        </label>
      )}
      <DataTable
        label={say('playbooks:moveThem')}
        rows={rows}
        rowKey={({ engagementId }) => engagementId}
        columns={[
          {
            id: 'choose',
            header: say('playbooks:column.choose'),
            cell: (row) =>
              row.may.move ? (
                <span className={styles.choose}>
                  <input
                    type="checkbox"
                    aria-label={say('playbooks:move.choose', { name: row.customerName })}
                    checked={chosen.has(row.engagementId)}
                    onChange={(event) => choose([row], event.target.checked)}
                  />
                </span>
              ) : (
                <span className={styles.small}>{say('playbooks:move.notYours')}</span>
              ),
          },
          {
            id: 'customer',
            header: say('playbooks:column.customer'),
            rowHeader: true,
            cell: ({ customerId, engagementId, customerName }) => (
              <Link to={engagementPath} params={{ customerId, engagementId }} search={{ open: 'move' }}>
                {customerName}
              </Link>
            ),
          },
          { id: 'tenant', header: say('playbooks:column.tenant'), cell: ({ tenantName }) => tenantName },
          {
            id: 'now',
            header: say('playbooks:column.now'),
            cell: ({ version }) => say('playbooks:version', { version }),
          },
        ]}
      />
    </>
  )
}
