import type { Engagement } from '@lotse/contract'
import { taskStatuses } from '@lotse/playbook'

/** How the playbook sees one task today. */
export type TaskState = Engagement['evaluation']['tasks'][number]

/** How a card looks: quiet when done, dashed when skipped, one strong outline for what runs, red for what alarms. */
export type CardLook = 'open' | 'running' | 'done' | 'skipped' | 'waiting' | 'alarm' | 'cancelled'

/** Colour never says it alone: each look has a sign. U+FE0E keeps browsers from drawing them as coloured pictures. */
export const lookSigns: Readonly<Record<CardLook, string>> = {
  open: '○',
  running: '▶\uFE0E',
  done: '✓',
  skipped: '–',
  waiting: '‖',
  alarm: '!',
  cancelled: '×',
}

/** What the card of a task looks like (screens.md "The voyage chart"). */
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
