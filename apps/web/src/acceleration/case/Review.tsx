import { Button } from '@fluentui/react-components'
import type { AccelerationCase, AccelerationView, CaseReview } from '@lotse/contract'
import { roles } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import styles from '../acceleration.module.css'
import { dialogParts } from '../dialog-parts.ts'
import { useTab } from '../use-tab.ts'
import { RoleLinks, RolesMissing } from './ReviewRoles.tsx'
import { useMissingRoles } from './use-missing-roles.ts'

interface Props {
  readonly held: AccelerationCase
  readonly may: AccelerationView['may']
}

/** The talk of manager, engineer and expert: when it is, and what came of it. */
export function Review({ held, may }: Props) {
  const say = useText()
  const [, show] = useTab()
  const { ProposeReview } = dialogParts
  const format = useFormat()
  const { review, earlierReviews } = held
  const missing = useMissingRoles()
  const again = review !== null && review.state !== 'planned'
  const mayPropose = may.work && (review === null || again)
  return (
    <Panel
      title={say('acceleration:review.title')}
      actions={
        mayPropose &&
        (missing.length > 0 ? (
          <RoleLinks missing={missing} caseId={held.id} />
        ) : (
          <Button
            {...(review === null && { appearance: 'primary' as const })}
            {...ProposeReview.fetchedBy}
            onClick={() => show({ do: 'review' })}
          >
            {say(again ? 'acceleration:review.again' : 'acceleration:actions.review')}
          </Button>
        ))
      }
    >
      {mayPropose && missing.length > 0 && <RolesMissing missing={missing} />}
      {review === null ? (
        <p className={styles.quiet}>{say('acceleration:review.none')}</p>
      ) : (
        <Meeting review={review} />
      )}
      {earlierReviews.map((earlier) => (
        <details key={earlier.meetingId} className={styles.fold}>
          <summary>{say('acceleration:review.earlier', { date: format.date(earlier.startsAt) })}</summary>
          <Meeting review={earlier} />
        </details>
      ))}
    </Panel>
  )
}

export function Meeting({ review }: { readonly review: CaseReview }) {
  const say = useText()
  const format = useFormat()
  const { customerId, engagementId } = usePlace()
  const localised = useLocalised()
  const { meetingId, title, startsAt, state, attendees, decisions, actions, missing } = review
  const base = `/customers/${customerId}/engagements/${engagementId}/meetings`
  const present = attendees.filter(({ attendance }) =>
    state === 'held' ? attendance === 'attended' : attendance !== 'excused',
  )
  const to: string = base
  return (
    <div className={styles.stack}>
      <p className={styles.stepHead}>
        <Link to={to} search={{ meeting: meetingId } as never}>
          {title}
        </Link>
        <Pill tone={state === 'held' ? 'good' : state === 'planned' ? 'moving' : 'quiet'}>
          {say(`acceleration:review.state.${state}`)}
        </Pill>
      </p>
      <p className={styles.quiet}>
        {format.moment(startsAt)}
        {state === 'planned' && (
          <>
            {' · '}
            <a href={`/api${base}/${meetingId}/meeting.ics`} download>
              {say('acceleration:review.calendar')}
            </a>
          </>
        )}
      </p>
      {present.length > 0 && (
        <p className={styles.quiet}>
          {say(state === 'held' ? 'acceleration:review.attended' : 'acceleration:review.invited', {
            names: format.list(present.map(({ name, role }) => (role === null ? name : `${name} (${role})`))),
          })}
        </p>
      )}
      {missing.length > 0 && (
        <p className={styles.demands}>
          {say('acceleration:review.absent', {
            roles: format.list(missing.map((role) => localised(roles[role].label))),
          })}
        </p>
      )}
      <Lines title={say('acceleration:review.decisions')} lines={decisions} />
      <Lines
        title={say('acceleration:review.actions')}
        lines={actions.map(({ words, who, dueOn, done }) =>
          [done && '✓', words, who && `(${who})`, dueOn && format.date(dueOn)].filter(Boolean).join(' '),
        )}
      />
    </div>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div>
      <h3 className={styles.small}>{title}</h3>
      <ul className={styles.lines}>
        {[...lines.entries()].map(([index, line]) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
