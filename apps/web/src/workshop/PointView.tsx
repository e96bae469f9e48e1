import { Button } from '@fluentui/react-components'
import { type DecisionPoint, GUIDE_LINKS, PROJECT_WORDS } from '@lotse/assessment'
import type { WorkshopView } from '@lotse/contract'
import { useState } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Partial } from '../ui/states/Partial.tsx'
import { DecisionCard } from './DecisionCard.tsx'
import styles from './workshop.module.css'

const LeaveOut = onDemand(async () => (await import('./LeaveOut.tsx')).LeaveOut)

interface Props {
  readonly point: DecisionPoint
  readonly workshop: WorkshopView
  readonly before: string | undefined
  readonly after: string | undefined
  readonly onOpen: (pointId: string) => void
}

/** One decision point as it is talked about: what is known, what to decide, what follows, what to mind. */
export function PointView({ point, workshop, before, after, onOpen }: Props) {
  const say = useText()
  const localised = useLocalised()
  const [leaving, setLeaving] = useState(false)
  const scope = workshop.points.find(({ pointId }) => pointId === point.id)
  const isIn = scope?.inScope ?? true
  return (
    <section className={styles.point} aria-labelledby="point-title">
      <header className={styles.pointHead}>
        <p className={styles.small}>{say('workshop:point.number', { number: point.number, minutes: point.minutes })}</p>
        <h2 id="point-title" className={styles.pointTitle}>
          {localised(point.title)}
        </h2>
        <p className={styles.ask}>{localised(point.ask)}</p>
      </header>
      {!isIn && (
        <Partial
          what={say('workshop:point.isOut')}
          why={scope?.outReason ?? ''}
          level={3}
          {...(workshop.may.keep && {
            how: <Button onClick={() => setLeaving(true)}>{say('workshop:point.putBack')}</Button>,
          })}
        />
      )}
      <Known point={point} workshop={workshop} />
      {point.decisions.map((decision) => (
        <DecisionCard key={decision.id} decision={decision} workshop={workshop} isInScope={isIn} />
      ))}
      <div className={styles.advice}>
        <h3>{say('workshop:point.recommendation')}</h3>
        <p>{localised(point.recommendation)}</p>
        <p className={styles.small}>
          {say('workshop:point.overturned')} {localised(point.overturnedBy)}
        </p>
      </div>
      <Background point={point} />
      <footer className={styles.steps}>
        {before !== undefined && (
          <Button onClick={() => onOpen(before)}>
            {say('workshop:previous')}
            <KeyHint shortcut="k" />
          </Button>
        )}
        {after !== undefined && (
          <Button appearance="primary" onClick={() => onOpen(after)}>
            {say('workshop:next')}
            <KeyHint shortcut="j" />
          </Button>
        )}
        {workshop.may.keep && isIn && (
          <Button appearance="subtle" {...LeaveOut.fetchedBy} onClick={() => setLeaving(true)}>
            {say('workshop:point.leaveOut')}
          </Button>
        )}
      </footer>
      {leaving && <LeaveOut point={point} workshop={workshop} isIn={isIn} onClose={() => setLeaving(false)} />}
    </section>
  )
}

function Known({ point, workshop }: Pick<Props, 'point' | 'workshop'>) {
  const say = useText()
  const localised = useLocalised()
  const known = workshop.known.filter(({ pointIds }) => pointIds.includes(point.id))
  return (
    <div className={styles.known}>
      <div>
        <h3>{say('workshop:point.known')}</h3>
        {known.length === 0 ? (
          <p className={styles.small}>{say('workshop:point.nothingKnown')}</p>
        ) : (
          <dl>
            {known.map(({ questionId, question, answer, from }) => (
              <div key={questionId}>
                <dt>{localised(question)}</dt>
                <dd>
                  {localised(answer)} <span className={styles.small}>({say(`workshop:from.${from}`)})</span>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <div>
        <h3>{say('workshop:point.collect')}</h3>
        <ul>
          {point.collect.map((text) => (
            <li key={text.en}>{localised(text)}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Background({ point }: { readonly point: DecisionPoint }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { configuration, project } = point.sets
  return (
    <div className={styles.known}>
      <div>
        <h3>{say('workshop:point.watch')}</h3>
        <ul>
          {point.watch.map((text) => (
            <li key={text.en}>{localised(text)}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{say('workshop:point.sets')}</h3>
        <ul>
          {project.map((part) => (
            <li key={part}>{localised(PROJECT_WORDS[part])}</li>
          ))}
          {configuration.length > 0 && (
            <li>
              {say('workshop:point.configuration')} <code>{configuration.join(', ')}</code>
            </li>
          )}
        </ul>
        <h3>{say('workshop:point.guide')}</h3>
        <ul>
          {GUIDE_LINKS.filter(({ id }) => point.topics.includes(id)).map((link) => (
            <li key={link.id}>
              <a href={link.movedTo ?? link.url} target="_blank" rel="noreferrer">
                {localised(link.title)}
              </a>{' '}
              <span className={styles.small}>
                {say('workshop:point.checked', { date: format.date(link.checkedOn) })}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
