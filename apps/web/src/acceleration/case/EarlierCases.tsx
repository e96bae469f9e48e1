import type { AccelerationCase } from '@lotse/contract'
import { caseOutcomeLabels, caseTriggerLabels, causes, stepStateLabels } from '@lotse/playbook'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { ActionFacts } from '../ActionFacts.tsx'
import styles from '../acceleration.module.css'
import { Decided } from '../Causes.tsx'
import { Answers } from './CaseHead.tsx'
import { EffortLine } from './Efforts.tsx'
import { Meeting } from './Review.tsx'

/** What was tried before, and how it ended; the newest first. */
export function EarlierCases({ cases }: { readonly cases: readonly AccelerationCase[] }) {
  const say = useText()
  return (
    <Panel title={say('acceleration:earlier.title', { count: cases.length })}>
      {cases.map((held) => (
        <Earlier key={held.id} held={held} />
      ))}
    </Panel>
  )
}

function Earlier({ held }: { readonly held: AccelerationCase }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { openedAt, closedAt, closedBy, outcome, outcomeWords, trigger, steps, actions, efforts } = held
  const { primaryCause, review, earlierReviews } = held
  return (
    <details className={styles.fold}>
      <summary>
        {say('acceleration:earlier.span', {
          from: format.date(openedAt),
          until: closedAt === null ? '…' : format.date(closedAt),
        })}
        {outcome !== null && ` · ${localised(caseOutcomeLabels[outcome])}`}
        {primaryCause !== null && ` · ${localised(causes[primaryCause].label)}`}
      </summary>
      <div className={styles.stack}>
        {outcomeWords !== '' && <p className={styles.note}>{outcomeWords}</p>}
        <p className={styles.quiet}>
          {localised(caseTriggerLabels[trigger])}
          {closedBy && ` · ${say('acceleration:earlier.closedBy', { by: closedBy.name })}`}
        </p>
        <Decided held={held} />
        <Answers held={held} />
        {steps.length > 0 && (
          <ul className={styles.lines}>
            {steps.map(({ cause, key, title, state, note }) => (
              <li key={`${cause}.${key}`}>
                {`${localised(title)}: ${localised(stepStateLabels[state])}`}
                {note !== '' && ` – ${note}`}
              </li>
            ))}
          </ul>
        )}
        {actions.length > 0 && (
          <div>
            <h3 className={styles.small}>{say('acceleration:earlier.actions')}</h3>
            <ul className={styles.lines}>
              {actions.map((action) => (
                <li key={action.id}>
                  {action.words} <ActionFacts action={action} />
                </li>
              ))}
            </ul>
          </div>
        )}
        {[...(review ? [review] : []), ...earlierReviews].map((one) => (
          <Meeting key={one.meetingId} review={one} />
        ))}
        {efforts.length > 0 && <EffortLine efforts={efforts} />}
      </div>
    </details>
  )
}
