import type { Engagement, Task } from '@lotse/contract'
import type { Activity, LaneId, PhaseId, Playbook, PlaybookTask, Question } from '@lotse/playbook'

type Evaluation = Engagement['evaluation']
export type TaskState = Evaluation['tasks'][number]
export type ActivityState = Evaluation['activities'][number]
export type QuestionState = Evaluation['questions'][number]

/** Where a card stands. */
interface Placed {
  /** Unique in the chart. */
  readonly key: string
  readonly phase: PhaseId
  readonly lane: LaneId
}

export interface TaskCardData extends Placed {
  readonly kind: 'task'
  readonly task: PlaybookTask
  readonly record: Task
  readonly state: TaskState
  /** The customer's word that the task waits for, in the customer's lane. */
  readonly confirmation: boolean
}

/** Work the diagram shows that carries no task status. */
export interface ActivityCardData extends Placed {
  readonly kind: 'activity'
  readonly activity: Activity
  readonly state: ActivityState
}

/** A decision of the workflow. */
export interface QuestionCardData extends Placed {
  readonly kind: 'question'
  readonly question: Question
  readonly state: QuestionState
}

export type Card = TaskCardData | ActivityCardData | QuestionCardData

/** Everything the chart shows as a card: tasks in the playbook's order, then activities, then questions. */
export function cardsOf(playbook: Playbook, engagement: Engagement): readonly Card[] {
  return [
    ...taskCards(playbook, engagement),
    ...activityCards(playbook, engagement),
    ...questionCards(playbook, engagement),
  ]
}

function taskCards(playbook: Playbook, { tasks, evaluation }: Engagement): readonly TaskCardData[] {
  return playbook.tasks.flatMap((task): TaskCardData[] => {
    const record = tasks.find(({ taskId }) => taskId === task.id)
    const state = evaluation.tasks.find(({ taskId }) => taskId === task.id)
    if (!record || !state) return []
    const { id, phase, lane } = task
    const card: TaskCardData = { kind: 'task', key: id, phase, lane, task, record, state, confirmation: false }
    if (task.completion !== 'checklistResolved') return [card]
    return [card, { ...card, key: `${id} confirmation`, lane: 'customer', confirmation: true }]
  })
}

function activityCards(playbook: Playbook, { evaluation }: Engagement): readonly ActivityCardData[] {
  return playbook.activities.flatMap((activity): ActivityCardData[] => {
    const state = evaluation.activities.find(({ activityId }) => activityId === activity.id)
    const { id, phase, lane } = activity
    return state ? [{ kind: 'activity', key: `activity ${id}`, phase, lane, activity, state }] : []
  })
}

function questionCards(playbook: Playbook, { evaluation }: Engagement): readonly QuestionCardData[] {
  return playbook.questions.flatMap((question): QuestionCardData[] => {
    const state = evaluation.questions.find(({ questionId }) => questionId === question.id)
    const { id, phase, lane } = question
    return state ? [{ kind: 'question', key: `question ${id}`, phase, lane, question, state }] : []
  })
}

/**
 * Optional work of a linked process that nobody has touched stays out of sight until asked for. What belongs to a step
 * of the page, or was begun, planned or skipped, is always there.
 */
export function isHiddenOptional({ task, state }: TaskCardData): boolean {
  return (
    task.obligation === 'optional' &&
    task.process !== null &&
    task.step === null &&
    state.status === 'notStarted' &&
    state.due === null
  )
}
