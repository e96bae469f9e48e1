import { Button } from '@fluentui/react-components'
import type { DeliveryState, StatedFact } from '@lotse/contract'
import { useState } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import styles from './delivery.module.css'
import { type FactGroup, factGroups, factsIn } from './fact-values.ts'
import { useFactWords } from './use-fact-words.ts'

const FactDialog = onDemand(async () => (await import('./FactDialog.tsx')).FactDialog)

/** Every fact that can be stated, by the part of the work it belongs to. */
export function FactList({ delivery }: { readonly delivery: DeliveryState }) {
  const say = useText()
  const [editing, setEditing] = useState<StatedFact | null>(null)
  const groups = Object.keys(factGroups) as FactGroup[]
  return (
    <>
      {groups.map((group) => (
        <section key={group} className={styles.section}>
          <h3>{say(`delivery:group.${group}`)}</h3>
          <dl className={styles.facts}>
            {factsIn(group).flatMap((id) => {
              const fact = delivery.facts.find((one) => one.fact === id)
              return fact
                ? [
                    <Row
                      key={id}
                      fact={fact}
                      rings={delivery.fromRings.find((one) => one.fact === id)}
                      mayState={delivery.may.state}
                      onEdit={setEditing}
                    />,
                  ]
                : []
            })}
          </dl>
        </section>
      ))}
      {editing && <FactDialog fact={editing} onClose={() => setEditing(null)} />}
    </>
  )
}

interface RowProps {
  readonly fact: StatedFact
  /** What the rings of the rollout say of it. */
  readonly rings: DeliveryState['fromRings'][number] | undefined
  readonly mayState: boolean
  readonly onEdit: (fact: StatedFact) => void
}

function Row({ fact, rings, mayState, onEdit }: RowProps) {
  const say = useText()
  const format = useFormat()
  const words = useFactWords()
  const label = say(`delivery:fact.${fact.fact}`)
  const date = fact.asOf && format.date(fact.asOf)
  const known = fact.value !== null || rings?.counts === true
  const said = rings && { value: words(fact.fact, rings.value), date: format.date(rings.on) }
  return (
    <div className={styles.fact} data-known={known}>
      <dt>{label}</dt>
      <dd>
        <strong>{words(fact.fact, fact.value)}</strong>
        {fact.value !== null && date && (
          <span className={styles.meta}>
            {fact.statedBy
              ? say('delivery:stated', { date, name: fact.statedBy.name })
              : say('delivery:statedOn', { date })}
          </span>
        )}
        {said && (
          <span className={styles.note}>
            {rings.counts ? say('delivery:ringsCount', said) : say('delivery:ringsSay', said)}
          </span>
        )}
        {fact.note && <span className={styles.note}>{fact.note}</span>}
      </dd>
      {mayState && (
        <dd className={styles.act}>
          <Button
            size="small"
            aria-label={say('delivery:changeOf', { fact: label })}
            onClick={() => onEdit(fact)}
            {...FactDialog.fetchedBy}
          >
            {say('delivery:change')}
          </Button>
        </dd>
      )}
    </div>
  )
}
