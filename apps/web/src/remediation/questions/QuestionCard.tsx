import { Button } from '@fluentui/react-components'
import type { DecisionBehind, RemediationQuestion, RemediationRun } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { usePlace } from '../../engagements/use-place.ts'
import { QuestionChecked } from '../../evidence/CheckedByLotse.tsx'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from '../remediation.module.css'
import { AnswerInput } from './AnswerInput.tsx'
import { AskWhom } from './AskWhom.tsx'
import { Decides } from './Decides.tsx'
import type { Wish } from './use-answers.ts'

interface Props {
  readonly question: RemediationQuestion
  readonly run: RemediationRun
  readonly save: (wish: Wish) => void
  /** Takes back what was just answered here. */
  readonly undo?: () => void
}

/** One question: what is asked and why, the answer, where it comes from, and what it decides. */
export function QuestionCard({ question, run, save, undo }: Props) {
  const say = useText()
  const localised = useLocalised()
  const id = useId()
  // The cloud is the tenant's own; a tenant that moved begins another run.
  const mayWork = run.may.work && question.id !== 'cloud'
  return (
    <fieldset className={styles.question} aria-describedby={id} disabled={!mayWork}>
      <legend>
        {localised(question.text)}
        <span className={styles.code}>{question.id}</span>
      </legend>
      <p id={id} className={styles.small}>
        {localised(question.help)}
      </p>
      <AnswerInput question={question} onAnswer={(answer) => save({ question, answer, askWhom: '' })} />
      {question.answer === 'unknown' && <AskWhom question={question} save={save} />}
      {question.proposals.map(({ answer, said, from, decision }) => (
        <p key={`${from} ${JSON.stringify(answer)}`} className={styles.proposal}>
          {decision === null
            ? say('remediation:questions.proposal', { said: localised(said), from: say(`remediation:source.${from}`) })
            : say(decision.isDecided ? 'remediation:questions.decided' : 'remediation:questions.proposed', {
                said: localised(said),
              })}
          {decision !== null && <Behind decision={decision} />}
          {mayWork && (
            <Button size="small" onClick={() => save({ question, answer, askWhom: '' })}>
              {say('remediation:questions.take')}
            </Button>
          )}
        </p>
      ))}
      <Doubts question={question} run={run} />
      <QuestionChecked questionId={question.id} />
      <div className={styles.foot}>
        <Given question={question} />
        {mayWork && question.answer !== null && question.id !== 'svc' && question.id !== 'cloud' && (
          <button type="button" className={styles.link} onClick={() => save({ question, answer: null, askWhom: '' })}>
            {say('remediation:questions.clear')}
          </button>
        )}
        {undo && (
          <button type="button" className={styles.link} onClick={undo}>
            {say('remediation:questions.takeBack')}
          </button>
        )}
      </div>
      <Decides question={question} run={run} />
    </fieldset>
  )
}

/** Other answers that this one does not fit, or what would prove it. (remediation.md §3) */
function Doubts({ question, run }: Pick<Props, 'question' | 'run'>) {
  const say = useText()
  const localised = useLocalised()
  const here = run.conflicts.filter(({ questions }) => questions.includes(question.id))
  return here.map(({ id, reaction, text }) => (
    <p key={id} className={styles.small}>
      <strong>{say(`remediation:conflicts.${reaction}`)}</strong> {localised(text)}
    </p>
  ))
}

/** Where the answer comes from, who gave it and when. */
function Given({ question }: { readonly question: RemediationQuestion }) {
  const say = useText()
  const format = useFormat()
  const { source, answeredBy, answeredAt, answer, decision } = question
  if (answer === null || source === null || answeredAt === null)
    return <span className={styles.small}>{say('remediation:questions.notAnswered')}</span>
  const words = [say(`remediation:source.${source}`), answeredBy?.name, format.moment(answeredAt)]
  const isOutdated = source === 'workshop' && decision === null
  return (
    <span className={styles.small}>
      {words.filter(Boolean).join(' · ')}
      {isOutdated && ` · ${say('remediation:questions.noLongerDecided')}`}
      {source === 'workshop' && decision !== null && (
        <>
          {` · ${say('remediation:questions.decidedBy')} `}
          <Behind decision={decision} />
        </>
      )}
    </span>
  )
}

/** Who decided in the workshop and when, and the way there. */
function Behind({ decision: { decisionId, by, on } }: { readonly decision: DecisionBehind }) {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  const who = [by, on && format.date(on)].filter(Boolean).join(', ')
  return (
    <span className={styles.small}>
      {who !== '' && `${who} · `}
      <Link
        to="/customers/$customerId/engagements/$engagementId/workshop"
        params={place}
        search={{ decision: decisionId } as never}
      >
        {say('remediation:questions.toDecision')}
      </Link>
    </span>
  )
}
