import type { Task } from '@lotse/contract'
import { type PlaybookTask, taskName } from '@lotse/playbook'
import { announce } from '../../app/shell/announce.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useOwnRoles } from '../own-roles.ts'
import { isTickable } from './rights.ts'
import { useTaskWork } from './use-task-work.ts'

/**
 * Completes a task with one click. A message offers to take it back; reopening needs a reason, which is then said.
 * @returns null where this person cannot complete it with one click
 */
export function useComplete(task: PlaybookTask, record: Task): (() => void) | null {
  const say = useText()
  const localised = useLocalised()
  const undoToast = useUndoToast()
  const { mutateAsync } = useTaskWork(record)
  const roles = useOwnRoles()
  if (!isTickable(task, record, roles)) return null
  const name = localised(taskName(task))
  const { status, percent } = record
  const complete = async () => {
    const { version, warnings } = await mutateAsync({ work: { kind: 'change', body: { status: 'complete' } } })
    const warning = warnings.map(localised).join(' ')
    announce(say('engagements:task.completed', { task: name, warning }))
    undoToast(
      'engagements:task.completed',
      async () => {
        const body = { status, percent, reason: say('engagements:task.undoReason') }
        await mutateAsync({ work: { kind: 'change', body }, version })
      },
      { task: name, warning },
    )
  }
  // A promise, because the card may be gone before the answer: with others that are done it is only counted.
  return () => void complete().catch(reportProblem)
}
