import { BARRIERS } from '@lotse/assessment'
import type { MiniWorkshop } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import styles from '../adoption.module.css'

/** One mini-workshop with its funnel, what people said, the barrier, the measures and what came of it. */
export function HeldWorkshop({ held, group }: { readonly held: MiniWorkshop; readonly group: string }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const place = usePlace()
  const barrier = BARRIERS.find(({ id }) => id === held.barrier)
  const { funnel, reviewFunnel, quotes, measures, expectedGain, reviewOn, outcome, outcomeGain, closedOn, needsMore } =
    held
  return (
    <div>
      <p className={styles.name}>
        {group}, {format.date(held.heldOn)}
        <Pill tone={closedOn === null ? 'moving' : 'good'}>
          {closedOn === null
            ? say('adoption:mini.running')
            : say('adoption:mini.closed', { day: format.date(closedOn) })}
        </Pill>
      </p>
      {funnel !== null && <Funnel funnel={funnel} />}
      {[...new Set(quotes)].map((quote) => (
        <p key={quote} className={styles.quote}>
          {quote}
        </p>
      ))}
      {barrier && <p>{say('adoption:mini.barrier', { barrier: localised(barrier.title) })}</p>}
      {measures.map(({ words, contact, dueOn, gain, done }) => (
        <p key={words}>
          {done ? '✓' : '□'} {words}
          <span className={styles.small}>
            {' '}
            {say('adoption:mini.measureAbout', { name: contact.name, day: format.date(dueOn), count: gain })}
          </span>
        </p>
      ))}
      <p className={styles.small}>
        {[
          expectedGain !== null && say('adoption:mini.expected', { count: expectedGain }),
          reviewOn === null
            ? closedOn === null && say('adoption:mini.noReview')
            : say('adoption:mini.review', { day: format.date(reviewOn) }),
          outcomeGain !== null && say('adoption:mini.outcomeGain', { count: outcomeGain }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {reviewFunnel !== null && <Funnel funnel={reviewFunnel} />}
      {outcome !== null && <p className={styles.words}>{outcome}</p>}
      {needsMore && (
        <p>
          {say('adoption:mini.more')}{' '}
          <Link
            to="/customers/$customerId/engagements/$engagementId/outside-help"
            params={place}
            search={{ new: 'referral' } as never}
          >
            {say('adoption:mini.refer')}
          </Link>
        </p>
      )}
    </div>
  )
}

function Funnel({ funnel }: { readonly funnel: NonNullable<MiniWorkshop['funnel']> }) {
  const say = useText()
  const format = useFormat()
  const stages = ['entitled', 'installed', 'activated', 'active'] as const
  return (
    <>
      <p className={styles.small}>
        {say('adoption:mini.funnelOf', {
          label: funnel.label || say('adoption:mini.everybody'),
          month: format.month(funnel.month),
        })}
      </p>
      <dl className={styles.funnel}>
        {stages.map((stage) => (
          <Stage key={stage} label={say(`adoption:stage.${stage}`)} value={funnel[stage]} />
        ))}
      </dl>
    </>
  )
}

function Stage({ label, value }: { readonly label: string; readonly value: number | null }) {
  const format = useFormat()
  return (
    <>
      <dt>{label}</dt>
      <dd>{value === null ? '–' : format.number(value)}</dd>
    </>
  )
}
