import { taskStatuses } from '@lotse/playbook'
import type { ActivityState, Card, QuestionState, TaskState } from './cards.ts'

/** How a card looks: quiet when done, dashed when skipped, one strong outline for what runs, red for what alarms. */
export type CardLook =
  | 'open'
  | 'running'
  | 'moving'
  | 'done'
  | 'skipped'
  | 'waiting'
  | 'alarm'
  | 'cancelled'
  | 'question'
  | 'muted'

/** Colour never says it alone: each look has a sign. U+FE0E keeps browsers from drawing them as coloured pictures. */
export const lookSigns: Readonly<Record<CardLook, string>> = {
  open: '○',
  running: '▶\uFE0E',
  moving: '◔',
  done: '✓',
  skipped: '–',
  waiting: '‖',
  alarm: '!',
  cancelled: '×',
  question: '?',
  muted: '·',
}

/** What a card looks like (screens.md "The voyage chart"). */
export function cardLook(card: Card): CardLook {
  if (card.kind === 'activity') return activityLooks[card.state.state]
  if (card.kind === 'question') return questionLook(card.state)
  if (card.confirmation) return card.record.confirmation ? 'done' : card.state.settled ? 'skipped' : 'open'
  return lookOf(card.state)
}

/** What the card of a task looks like. */
export function lookOf({
  status,
  overdue,
  completion,
}: Pick<TaskState, 'status' | 'overdue' | 'completion'>): CardLook {
  if (status === 'complete') return completion === 'contradicted' ? 'alarm' : 'done'
  if (status === 'notRequired') return 'skipped'
  if (status === 'cancelled') return 'cancelled'
  if (overdue || status === 'warning' || status.startsWith('blocked')) return 'alarm'
  if (taskStatuses[status].group === 'waiting') return 'waiting'
  return status === 'inProgress' ? 'running' : 'open'
}

const activityLooks: Readonly<Record<ActivityState['state'], CardLook>> = {
  open: 'open',
  active: 'moving',
  done: 'done',
  leftOut: 'skipped',
  attention: 'alarm',
  unknown: 'muted',
}

function questionLook({ asked, answer, contradicted }: QuestionState): CardLook {
  if (contradicted) return 'alarm'
  if (answer !== null) return 'done'
  return asked ? 'question' : 'muted'
}
