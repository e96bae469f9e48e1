import { Button } from '@fluentui/react-components'
import { type Question, wordsFor } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../app/Loaded.tsx'
import { useEngagement, usePlaybookHere } from '../engagements/engagement-context.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useReader } from '../engagements/use-playbook.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { SidePanel } from '../ui/SidePanel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { AnswerHistory } from './AnswerHistory.tsx'
import { BranchLink } from './BranchLink.tsx'
import styles from './delivery.module.css'
import { deliveryQuery } from './delivery-query.ts'

const AnswerDialog = onDemand(async () => (await import('./AnswerDialog.tsx')).AnswerDialog)

interface Props {
  readonly questionId: string
  readonly onClose: () => void
}

/** A decision of the workflow: what to look at, what holds, what follows from it. */
export function QuestionPanel({ questionId, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const question = usePlaybookHere().questions.find(({ id }) => id === questionId)
  return (
    <SidePanel title={question ? localised(question.text) : questionId} open onClose={onClose}>
      {question ? (
        <Opened key={question.id} question={question} />
      ) : (
        <Empty what={say('delivery:question.unknown')} why={say('delivery:question.unknownWhy')} />
      )}
    </SidePanel>
  )
}

function Opened({ question }: { readonly question: Question }) {
  const say = useText()
  const localised = useLocalised()
  const reader = useReader()
  const { evaluation } = useEngagement()
  const query = useQuery(deliveryQuery(usePlace()))
  const state = evaluation.questions.find((one) => one.questionId === question.id)
  const guidance = localised(wordsFor(question.guidance, reader))
  return (
    <div className={styles.panel}>
      {guidance && <p>{guidance}</p>}
      {state && !state.asked && state.answer === null && (
        <p className={styles.meta}>{say('delivery:question.notAsked')}</p>
      )}
      {state?.evidence && (
        <p className={styles.evidence}>
          <strong>{say('delivery:question.evidence')}</strong> {localised(state.evidence)}
        </p>
      )}
      {state?.contradicted && <p className={styles.warning}>{say('delivery:question.contradicted')}</p>}
      <Loaded query={query} skeleton={<TextSkeleton lines={4} />}>
        {({ answers, may }) => (
          <Answer
            question={question}
            given={answers.find((one) => one.questionId === question.id)}
            mayAnswer={may.answer}
          />
        )}
      </Loaded>
      <section className={styles.section}>
        <h3>{say('delivery:question.leads')}</h3>
        {(['yes', 'no'] as const).map((answer) => (
          <div key={answer} className={styles.branch} data-holds={state?.answer === answer}>
            <span>
              <strong>{say(`delivery:question.leadsIf.${answer}`)}</strong> {localised(question[answer].text)}
            </span>
            <span>
              <BranchLink target={question[answer].leadsTo} />
            </span>
          </div>
        ))}
      </section>
      {reader === 'team' && <AnswerHistory questionId={question.id} />}
    </div>
  )
}

type Given = React.ComponentProps<typeof AnswerDialog>['present']

interface AnswerProps {
  readonly question: Question
  readonly given: Given | undefined
  readonly mayAnswer: boolean
}

function Answer({ question, given, mayAnswer }: AnswerProps) {
  const say = useText()
  const localised = useLocalised()
  const [answering, setAnswering] = useState(false)
  const present: Given = given ?? {
    questionId: question.id,
    answer: null,
    why: null,
    answeredBy: null,
    answeredAt: null,
    version: 0,
  }
  return (
    <section className={styles.section}>
      <h3>
        {say('delivery:question.answer')}
        {`: ${say(`delivery:${present.answer ?? 'open'}`)}`}
      </h3>
      {present.why && <p className={styles.words}>{present.why}</p>}
      {present.answeredBy && <p className={styles.meta}>{present.answeredBy.name}</p>}
      {mayAnswer ? (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => setAnswering(true)} {...AnswerDialog.fetchedBy}>
            {say('delivery:question.act')}
          </Button>
        </div>
      ) : (
        <p className={styles.meta}>{say('delivery:question.whoMay')}</p>
      )}
      {answering && (
        <AnswerDialog question={localised(question.text)} present={present} onClose={() => setAnswering(false)} />
      )}
    </section>
  )
}
