import { Button } from '@fluentui/react-components'
import type { RingsView } from '@lotse/contract'
import { useState } from 'react'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { Proposal } from './Proposal.tsx'
import { RingChart } from './RingChart.tsx'
import { RingItem } from './RingItem.tsx'
import styles from './rings.module.css'

const EditRing = onDemand(async () => (await import('./EditRing.tsx')).EditRing)

/** The rings in their order, or the proposal for them. */
export function Rings({ view }: { readonly view: RingsView }) {
  const say = useText()
  const [isAdding, setAdding] = useState(false)
  const { rings, proposal, may } = view
  const add = may.keep && (
    <Button {...EditRing.fetchedBy} onClick={() => setAdding(true)}>
      {say('rings:add')}
    </Button>
  )
  return (
    <>
      {proposal !== null && <Proposal proposal={proposal} mayKeep={may.keep} add={add} />}
      {rings.length > 0 && (
        <>
          <RingChart rings={rings} />
          <Panel title={say('rings:each')} actions={add}>
            <ul className={styles.list}>
              {rings.map((ring) => (
                <RingItem key={ring.id} ring={ring} rings={rings} mayKeep={may.keep} />
              ))}
            </ul>
          </Panel>
        </>
      )}
      {isAdding && <EditRing ring={null} onClose={() => setAdding(false)} />}
    </>
  )
}
