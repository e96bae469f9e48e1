import { Button } from '@fluentui/react-components'
import type { RingProposal } from '@lotse/contract'
import { type ReactNode, useState } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Empty } from '../ui/states/Empty.tsx'
import { DataTable } from '../ui/table/DataTable.tsx'
import styles from './rings.module.css'

const MakeProposed = onDemand(async () => (await import('./MakeProposed.tsx')).MakeProposed)

interface Props {
  readonly proposal: RingProposal
  readonly mayKeep: boolean
  readonly add: ReactNode
}

/** No ring yet: what Lotse proposes from the facts, and the step to it. */
export function Proposal({ proposal, mayKeep, add }: Props) {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const amount = (value: number | null) => (value === null ? '–' : format.number(value))
  return (
    <>
      <Empty
        what={say('rings:none.what')}
        why={
          <div className={styles.proposal}>
            <p>{say('rings:none.why')}</p>
            <p className={styles.small}>{localised(proposal.basis)}</p>
            <DataTable
              label={say('rings:none.table')}
              rows={proposal.rings}
              rowKey={({ name }) => name.en}
              columns={[
                { id: 'name', header: say('rings:column.ring'), rowHeader: true, cell: ({ name }) => localised(name) },
                {
                  id: 'group',
                  header: say('rings:field.targetGroup'),
                  cell: ({ targetGroup }) => localised(targetGroup),
                },
                {
                  id: 'percent',
                  header: say('rings:column.percent'),
                  numeric: true,
                  cell: ({ percent }) => format.percent(percent / 100, 0),
                },
                {
                  id: 'devices',
                  header: say('rings:field.devices'),
                  numeric: true,
                  cell: ({ devices }) => amount(devices),
                },
                { id: 'users', header: say('rings:field.users'), numeric: true, cell: ({ users }) => amount(users) },
                {
                  id: 'delay',
                  header: say('rings:column.delay'),
                  cell: ({ delayDays }) =>
                    delayDays === null ? say('rings:first') : say('rings:daysAfter', { count: delayDays }),
                },
              ]}
            />
          </div>
        }
        how={
          mayKeep && (
            <>
              <Button appearance="primary" {...MakeProposed.fetchedBy} onClick={() => setOpen(true)}>
                {say('rings:none.take')}
              </Button>
              {add}
            </>
          )
        }
        {...(!mayKeep && { who: say('rings:none.who') })}
      />
      {isOpen && <MakeProposed onClose={() => setOpen(false)} />}
    </>
  )
}
