import { Button } from '@fluentui/react-components'
import type { ExpertRequest } from '@lotse/contract'
import { expertRejections, expertRequestStates, expertTopics } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { Partial } from '../ui/states/Partial.tsx'
import { Agreement } from './Agreement.tsx'
import { Course } from './Course.tsx'
import styles from './expert-requests.module.css'
import { FilledForm } from './FilledForm.tsx'
import { Repetitions } from './Repetitions.tsx'
import { StatePill } from './StatePill.tsx'
import { StepButtons } from './StepButtons.tsx'
import { TakeAlong } from './TakeAlong.tsx'
import { useRemove } from './use-remove.ts'
import { useTurnWords } from './use-turn-words.ts'

const RequestForm = onDemand(async () => (await import('./RequestForm.tsx')).RequestForm)

/** One request: how far it is, what one can do, what it says, and how it came so far. */
export function RequestView({ request }: { readonly request: ExpertRequest }) {
  const say = useText()
  const localised = useLocalised()
  const { who, until } = useTurnWords()(request.turn, request.state)
  const { topic, state, turn, form, may } = request
  const about = topic === null ? say('expertRequests:noTopic') : localised(expertTopics[topic])
  return (
    <div className={styles.page}>
      <Panel title={say('expertRequests:one', { topic: about })} actions={<TakeAlong request={request} />}>
        <p className={styles.standing}>
          <StatePill state={state} isOverdue={turn?.overdue ?? false} />
          <span>{turn?.target == null ? localised(expertRequestStates[state].meaning) : `${who}: ${until}`}</span>
        </p>
        {!may.edit && <StepButtons request={request} />}
      </Panel>
      <Gone request={request} />
      <Said request={request} />
      <Agreement request={request} />
      {may.edit ? (
        <RequestForm key={request.id} request={request} />
      ) : (
        <>
          {topic !== null && state !== 'closed' && (
            <Repetitions request={request} topic={topic} partner={form.partner} />
          )}
          <Panel title={say('expertRequests:form.title')}>
            <FilledForm form={form} />
          </Panel>
        </>
      )}
      {request.moments.length > 0 && <Course request={request} />}
    </div>
  )
}

/** A removed draft stands in no list and can be brought back. */
function Gone({ request }: { readonly request: ExpertRequest }) {
  const say = useText()
  const { restore } = useRemove(request)
  if (request.removedAt === null) return null
  return (
    <Partial
      what={say('expertRequests:gone.what')}
      why={say('expertRequests:gone.why')}
      {...(request.may.remove && {
        how: <Button onClick={() => void restore()}>{say('expertRequests:gone.restore')}</Button>,
      })}
    />
  )
}

/** What the other side said and now has to be read first: a question, a rejection, the expert's summary. */
function Said({ request }: { readonly request: ExpertRequest }) {
  const say = useText()
  const localised = useLocalised()
  const { question, rejection, state, summary, noteId, customerId, engagementId } = request
  if (question !== null) return <Partial what={say('expertRequests:said.question')} why={question} />
  if (state === 'rejected' && rejection !== null)
    return (
      <Partial
        what={say('expertRequests:said.rejected', { reason: localised(expertRejections[rejection.kind]) })}
        why={rejection.words}
      />
    )
  if (summary === null) return null
  return (
    <Panel title={say('expertRequests:said.summary')}>
      <p className={styles.text}>{summary}</p>
      <p className={styles.small}>{say('expertRequests:said.after')}</p>
      {noteId !== null && (
        <p>
          <Link
            to="/customers/$customerId/engagements/$engagementId/notes"
            params={{ customerId, engagementId }}
            search={{ note: noteId } as never}
          >
            {say('expertRequests:said.note')}
          </Link>
        </p>
      )}
    </Panel>
  )
}
