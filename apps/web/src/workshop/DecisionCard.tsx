import { Button } from '@fluentui/react-components'
import { findDecision, type PointDecision } from '@lotse/assessment'
import type { Decision, WorkshopView } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { StatePill } from '../decisions/StatePill.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Pill } from '../ui/Pill.tsx'
import styles from './workshop.module.css'

const Decide = onDemand(async () => (await import('./Decide.tsx')).Decide)

interface Props {
  readonly decision: PointDecision
  readonly workshop: WorkshopView
  readonly isInScope: boolean
}

/** One thing to decide: the options with what follows from each, and what was decided. */
export function DecisionCard({ decision, workshop, isInScope }: Props) {
  const say = useText()
  const localised = useLocalised()
  const [deciding, setDeciding] = useState(false)
  const found = workshop.decisions.find(({ decisionId }) => decisionId === decision.id)
  const taken = found?.decision ?? null
  const isOpen = taken === null || taken.state === 'open' || taken.state === 'proposed'
  const waitsFor = taken?.state === 'decided' ? [] : (found?.waitsFor ?? [])
  return (
    <article className={styles.decision}>
      <header className={styles.decisionHead}>
        <h3>{localised(decision.question)}</h3>
        <span className={styles.pills}>
          {decision.mandatory && isInScope && isOpen && <Pill tone="warn">{say('workshop:mandatory')}</Pill>}
          {taken !== null && <StatePill state={taken.state} isDue={taken.isDue} />}
        </span>
      </header>
      {decision.options.length > 0 && (
        <ul className={styles.options}>
          {decision.options.map(({ id, label, consequence }) => (
            <li key={id} data-chosen={taken?.choice.includes(id) ?? false}>
              <span className={styles.option}>
                {localised(label)}
                {decision.recommended.includes(id) && <Pill tone="good">{say('workshop:recommended')}</Pill>}
                {taken?.choice.includes(id) && (
                  <Pill tone="moving">{say(isOpen ? 'workshop:proposed' : 'workshop:chosen')}</Pill>
                )}
              </span>
              <span className={styles.small}>{localised(consequence)}</span>
            </li>
          ))}
        </ul>
      )}
      {taken !== null && <Taken decision={taken} />}
      {waitsFor.length > 0 && (
        <p className={styles.small}>
          {say('workshop:waitsFor', {
            decisions: waitsFor
              .map((id) => localised(findDecision(id)?.decision.question ?? { de: id, en: id }))
              .join(' · '),
          })}
        </p>
      )}
      {workshop.may.keep && (
        <div>
          <Button
            {...(taken === null && { appearance: 'primary' as const })}
            {...Decide.fetchedBy}
            onClick={() => setDeciding(true)}
          >
            {say(taken === null ? 'workshop:decide.action' : 'workshop:decide.change')}
          </Button>
        </div>
      )}
      {deciding && <Decide decision={decision} taken={taken} onClose={() => setDeciding(false)} />}
    </article>
  )
}

function Taken({ decision }: { readonly decision: Decision }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const { outcome, decidedBy, decidedOn, deferredUntil, owner, context, dueOn } = decision
  const words = [
    decidedBy && decidedOn && say('workshop:taken.by', { name: decidedBy.name, date: format.date(decidedOn) }),
    deferredUntil && say('workshop:taken.until', { date: format.date(deferredUntil) }),
    owner && say('workshop:taken.owner', { name: owner.name }),
    dueOn && say('workshop:taken.due', { date: format.date(dueOn) }),
  ].filter(Boolean)
  return (
    <div className={styles.taken}>
      {outcome && <p className={styles.outcome}>{outcome}</p>}
      {context && <p>{say('workshop:taken.because', { reason: context })}</p>}
      <p className={styles.small}>
        {words.join(' · ')}
        {words.length > 0 && ' · '}
        <Link
          to="/customers/$customerId/engagements/$engagementId/decisions"
          params={place}
          search={{ decision: decision.id } as never}
        >
          {say('workshop:taken.history')}
        </Link>
      </p>
    </div>
  )
}
