import { Button } from '@fluentui/react-components'
import type { AnswerProposalView, InventoryOverview } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import styles from './answers.module.css'
import { type Answering, useAnswer } from './use-answer.ts'

/** What the inventories suggest for the questionnaire; each is taken or left by a person. */
export function AnswersPanel({ overview }: { readonly overview: InventoryOverview }) {
  const say = useText()
  const answering = useAnswer()
  const { proposals, may } = overview
  if (proposals.length === 0)
    return <Empty what={say('inventory:answers.none')} why={say('inventory:answers.noneWhy')} />
  return (
    <Panel title={say('inventory:answers.title')}>
      <p className={styles.lead}>{say('inventory:answers.why')}</p>
      <ul className={styles.list}>
        {proposals.map((proposal) => (
          <Proposal key={proposal.questionId} proposal={proposal} {...(may.answer && { answering })} />
        ))}
      </ul>
    </Panel>
  )
}

interface Props {
  readonly proposal: AnswerProposalView
  /** Absent for those who only read. */
  readonly answering?: Answering
}

function Proposal({ proposal, answering }: Props) {
  const local = useLocalised()
  const format = useFormat()
  const { question, values, evidence, answer } = proposal
  return (
    <li className={styles.proposal} data-answered={answer !== null || undefined}>
      <div className={styles.words}>
        <h3>{local(question)}</h3>
        <p className={styles.value}>{format.list(values.map(({ label }) => local(label)))}</p>
        <ul className={styles.evidence}>
          {evidence.map((one) => (
            <li key={one.en}>{local(one)}</li>
          ))}
          <Basis proposal={proposal} />
        </ul>
        <Answer proposal={proposal} />
      </div>
      {answering && <Buttons proposal={proposal} answering={answering} />}
    </li>
  )
}

/** How much of the devices the answer rests on; of a part the evidence says how many are unknown. */
function Basis({ proposal: { basis, devices } }: { readonly proposal: AnswerProposalView }) {
  const say = useText()
  const format = useFormat()
  if (devices === 0) return <li>{say('inventory:answers.gone')}</li>
  return basis === 'whole' ? <li>{say('inventory:answers.whole', { devices: format.number(devices) })}</li> : null
}

/** What somebody made of it, and whether that still fits. */
function Answer({ proposal: { answer } }: { readonly proposal: AnswerProposalView }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  if (answer === null) return null
  const decision = say(`inventory:answers.${answer.decision}`)
  const date = format.moment(answer.at)
  return (
    <p className={styles.answer}>
      <Pill tone={answer.decision === 'accepted' ? 'good' : 'quiet'}>{decision}</Pill>{' '}
      {answer.by === null
        ? say('inventory:answers.byNobody', { decision, date })
        : say('inventory:answers.by', { decision, name: answer.by.name, date })}
      {answer.differs && (
        <span className={styles.differs}>
          {say('inventory:answers.differs', { values: format.list(answer.values.map(({ label }) => local(label))) })}
        </span>
      )}
    </p>
  )
}

function Buttons({ proposal, answering }: Required<Props>) {
  const say = useText()
  const local = useLocalised()
  const question = local(proposal.question)
  const { answer, devices } = proposal
  const isPending = answering.pending !== null
  const mayDecide = devices > 0 && (answer === null || answer.differs)
  return (
    <div className={styles.buttons}>
      {mayDecide && (
        <>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={isPending}
            aria-label={say('inventory:answers.acceptOf', { question })}
            onClick={() => answering.answer(proposal, 'accepted')}
          >
            {say('inventory:answers.accept')}
          </Button>
          <Button
            size="small"
            disabledFocusable={isPending}
            aria-label={say('inventory:answers.declineOf', { question })}
            onClick={() => answering.answer(proposal, 'declined')}
          >
            {say('inventory:answers.decline')}
          </Button>
        </>
      )}
      {answer !== null && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={isPending}
          aria-label={say('inventory:answers.withdrawOf', { question })}
          onClick={() => answering.withdraw(proposal)}
        >
          {say('inventory:answers.withdraw')}
        </Button>
      )}
    </div>
  )
}
