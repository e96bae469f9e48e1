import { Button } from '@fluentui/react-components'
import { OBJECTIONS, type Objection } from '@lotse/assessment'
import type { AdoptionView, ObjectionFact } from '@lotse/contract'
import { useState } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import styles from '../adoption.module.css'

const EditObjection = onDemand(async () => (await import('./EditObjection.tsx')).EditObjection)
const CheckFact = onDemand(async () => (await import('./CheckFact.tsx')).CheckFact)

/** The known objections with facts and limits. What nobody checked for twelve months is grey until somebody does. */
export function KnownObjections({ view }: { readonly view: AdoptionView }) {
  const say = useText()
  const [logging, setLogging] = useState<string | null>(null)
  const [checking, setChecking] = useState<ObjectionFact | null>(null)
  const stale = view.facts.filter(({ isStale }) => isStale).length
  const pairs = OBJECTIONS.flatMap((objection) => {
    const fact = view.facts.find(({ objectionId }) => objectionId === objection.id)
    return fact ? [{ objection, fact }] : []
  })
  return (
    <Panel title={say('adoption:known.title', { count: pairs.length })}>
      <p>{say('adoption:known.rules')}</p>
      {stale > 0 && <p className={styles.small}>{say('adoption:known.stale', { count: stale })}</p>}
      <ul className={styles.list}>
        {pairs.map(({ objection, fact }) => (
          <li key={objection.id}>
            <Known objection={objection} fact={fact} />
            <div className={styles.actions}>
              {view.may.keep && (
                <Button
                  size="small"
                  {...EditObjection.fetchedBy}
                  aria-label={say('adoption:known.logOf', { id: objection.id })}
                  onClick={() => setLogging(objection.id)}
                >
                  {say('adoption:known.log')}
                </Button>
              )}
              <Button
                size="small"
                {...CheckFact.fetchedBy}
                aria-label={say('adoption:known.checkOf', { id: objection.id })}
                onClick={() => setChecking(fact)}
              >
                {say('adoption:known.check')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {logging !== null && (
        <EditObjection objection={null} view={view} knownId={logging} onClose={() => setLogging(null)} />
      )}
      {checking !== null && <CheckFact fact={checking} onClose={() => setChecking(null)} />}
    </Panel>
  )
}

function Known({ objection, fact }: { readonly objection: Objection; readonly fact: ObjectionFact }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { answer, rightWhere, source, checkedOn, checkedBy, isStale, isOwn } = fact
  return (
    <div className={isStale ? styles.stale : undefined}>
      <p className={styles.name}>
        {objection.id} {say('adoption:objections.quoted', { words: localised(objection.said) })}
        {isStale && <Pill tone="quiet">{say('adoption:known.old')}</Pill>}
        {isOwn && <Pill tone="quiet">{say('adoption:known.own')}</Pill>}
      </p>
      <p>{localised(answer)}</p>
      {rightWhere !== null && <p>{say('adoption:known.right', { words: localised(rightWhere) })}</p>}
      <p className={styles.small}>
        {checkedOn !== null &&
          (checkedBy === null
            ? say('adoption:known.checked', { day: format.date(checkedOn) })
            : say('adoption:known.checkedBy', { day: format.date(checkedOn), name: checkedBy }))}{' '}
        {source !== null && (
          <a href={source} target="_blank" rel="noreferrer">
            {say('adoption:known.source')}
          </a>
        )}
      </p>
    </div>
  )
}
