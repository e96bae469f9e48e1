import { ifMatch } from '@lotse/contract'
import { answerQuestion } from '../../delivery/answer-question.ts'
import { changePilot } from '../../delivery/change-pilot.ts'
import { stateFact } from '../../delivery/state-fact.ts'
import { changeTask } from '../../engagements/change-task.ts'
import { skipTask } from '../../engagements/skip-task.ts'
import { recordTime } from '../../tasks/record-time.ts'
import { asDoer, type EventOf, nextVersion, type Stage, unlessDone } from './stage.ts'

/** Tasks, and what the team states about the delivery. */

export async function workOnTask(stage: Stage, event: EventOf<'task'>): Promise<void> {
  const { taskId, workload, status, percent, due, confirmation, reason, skip } = event
  const version = nextVersion(stage, `task/${workload}/${taskId}`, 1)
  const context = asDoer(stage, event, `task-${workload}-${taskId}-${version}`)
  const params = { customerId: stage.customerId, engagementId: stage.engagementOf[workload], taskId }
  const headers = { 'if-match': ifMatch(version) }
  await unlessDone(() =>
    skip
      ? skipTask(context, { params, headers, body: skip })
      : changeTask(context, { params, headers, body: { status, percent, dueOn: due, confirmation, reason } }),
  )
}

export async function recordMinutes(stage: Stage, event: EventOf<'time'>): Promise<void> {
  const { taskId, minutes, what, on } = event
  const place = { customerId: stage.customerId, engagementId: stage.engagementOf.apps }
  const context = asDoer(stage, event, `time-${taskId}-${on}-${event.by}`)
  await recordTime(context, { ...place, taskId, workedOn: on, minutes, what })
}

export async function sayFact(stage: Stage, event: EventOf<'fact'>): Promise<void> {
  const { fact, value, note, on } = event
  const version = nextVersion(stage, `fact/${fact}`, 0)
  await unlessDone(() =>
    stateFact(asDoer(stage, event, `fact-${fact}-${version}`), {
      params: { customerId: stage.customerId, engagementId: stage.engagementOf.apps, fact },
      headers: { 'if-match': ifMatch(version) },
      body: { value, asOf: on, note },
    }),
  )
}

export async function answer(stage: Stage, event: EventOf<'answer'>): Promise<void> {
  const { question, answer, why } = event
  const version = nextVersion(stage, `answer/${question}`, 0)
  await unlessDone(() =>
    answerQuestion(asDoer(stage, event, `answer-${question}-${version}`), {
      params: { customerId: stage.customerId, engagementId: stage.engagementOf.apps, questionId: question },
      headers: { 'if-match': ifMatch(version) },
      body: { answer, why },
    }),
  )
}

export async function recordPilot(stage: Stage, event: EventOf<'pilot'>): Promise<void> {
  const version = nextVersion(stage, 'pilot', 0)
  await unlessDone(() =>
    changePilot(asDoer(stage, event, `pilot-${version}`), {
      params: { customerId: stage.customerId, engagementId: stage.engagementOf.apps },
      headers: { 'if-match': ifMatch(version) },
      body: event.pilot,
    }),
  )
}
