import { Button } from '@fluentui/react-components'
import type { RolloutPlanView } from '@lotse/contract'
import { SIZE_IDS, SIZES, sizeOf } from '@lotse/rollout'
import { useState } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import styles from '../rings.module.css'
import { useAmounts } from './use-amounts.ts'

const EditSizes = onDemand(async () => (await import('./EditSizes.tsx')).EditSizes)

/** The sizes behind the plan: ranges, since the sources disagree by edition and year. */
export function Sizes({ plan, mayKeep }: { readonly plan: RolloutPlanView; readonly mayKeep: boolean }) {
  const say = useText()
  const localised = useLocalised()
  const amounts = useAmounts()
  const [isOpen, setOpen] = useState(false)
  return (
    <Panel
      title={say('rings:size.title')}
      actions={
        mayKeep && (
          <Button {...EditSizes.fetchedBy} onClick={() => setOpen(true)}>
            {say('rings:size.edit')}
          </Button>
        )
      }
    >
      <p className={styles.lead}>{say('rings:size.lead')}</p>
      <DataTable
        label={say('rings:size.title')}
        rows={SIZE_IDS.map((id) => ({ id }))}
        rowKey={({ id }) => id}
        columns={[
          { id: 'what', header: say('rings:size.what'), rowHeader: true, cell: ({ id }) => localised(SIZES[id].label) },
          { id: 'size', header: say('rings:size.size'), cell: ({ id }) => amounts.data(sizeOf(plan.sizes, id)) },
          {
            id: 'from',
            header: say('rings:column.from'),
            cell: ({ id }) => say(plan.sizes[id] ? 'rings:size.own' : 'rings:size.given'),
          },
        ]}
      />
      {isOpen && <EditSizes plan={plan} onClose={() => setOpen(false)} />}
    </Panel>
  )
}
