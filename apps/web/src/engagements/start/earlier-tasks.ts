import type { Engagement } from '@lotse/contract'
import { type PhaseId, type Playbook, type PlaybookTask, phaseIds } from '@lotse/playbook'

/**
 * The tasks that lie behind somebody who begins at `phase`: those of the phases before it that concern this engagement,
 * are mandatory or have begun, and are not settled yet. In workflow order.
 */
export function earlierTasks(
  playbook: Playbook,
  { evaluation }: Pick<Engagement, 'evaluation'>,
  phase: PhaseId,
): readonly PlaybookTask[] {
  const here = phaseIds.indexOf(phase)
  return playbook.tasks.filter((task) => {
    const state = evaluation.tasks.find(({ taskId }) => taskId === task.id)
    if (state === undefined || state.settled || !state.applicable) return false
    if (phaseIds.indexOf(task.phase) >= here) return false
    return task.obligation === 'mandatory' || state.status !== 'notStarted'
  })
}
