import type { Task } from '@lotse/contract'
import { taskStatuses, taskStatusIds } from '@lotse/playbook'
import { reportProblem } from '../../app/toasts/report.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ConflictDialog } from '../../ui/dialog/ConflictDialog.tsx'
import type { ConflictField } from '../../ui/dialog/conflict.ts'
import { useEngagement } from '../engagement-context.ts'
import { changeOf, type TaskValues, valuesOf } from './task-values.ts'
import { useTaskWork } from './use-task-work.ts'

interface Props {
  /** The task as the person saw it. */
  readonly record: Task
  readonly mine: TaskValues
  readonly onClose: () => void
}

type Name = 'status' | 'percent' | 'dueOn'

/** Somebody else changed the task meanwhile: both sides, field by field, on top of what is saved now. */
export function TaskConflict({ record, mine, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const present = useEngagement().tasks.find(({ taskId }) => taskId === record.taskId) ?? record
  const { mutate } = useTaskWork(present)
  const [base, theirs] = [valuesOf(record), valuesOf(present)]
  const statusWords = (status: Task['status']) => localised(taskStatuses[status].label)
  const fields: readonly ConflictField<Name>[] = [
    {
      name: 'status',
      label: say('engagements:task.status'),
      base: statusWords(base.status),
      mine: statusWords(mine.status),
      theirs: statusWords(theirs.status),
    },
    {
      name: 'percent',
      label: say('engagements:task.percent'),
      base: base.percent,
      mine: mine.percent,
      theirs: theirs.percent,
    },
    { name: 'dueOn', label: say('engagements:task.due'), base: base.dueOn, mine: mine.dueOn, theirs: theirs.dueOn },
  ]
  const resolve = (chosen: Record<Name, string>) => {
    onClose()
    const status = taskStatusIds.find((id) => statusWords(id) === chosen.status) ?? theirs.status
    const body = changeOf({ ...mine, ...chosen, status }, present)
    if (body) mutate({ work: { kind: 'change', body } }, { onError: reportProblem })
  }
  return <ConflictDialog fields={fields} onResolve={resolve} onClose={onClose} />
}
