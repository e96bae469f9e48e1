import type { Task } from '@lotse/contract'
import { taskStatuses } from '@lotse/playbook'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ConflictDialog } from '../../ui/dialog/ConflictDialog.tsx'
import { useEngagement } from '../engagement-context.ts'
import { usePeopleHere } from '../people.ts'
import { type TaskValues, valuesOf } from './task-values.ts'

interface Props {
  /** The task as the person saw it. */
  readonly record: Task
  readonly mine: TaskValues
  /** What was chosen, to be saved on top of the task as it is now. */
  readonly onResolve: (chosen: TaskValues, on: Task) => void
  readonly onClose: () => void
}

type Name = 'status' | 'percent' | 'responsibleId' | 'dueOn'

/** Somebody else changed the task meanwhile: both sides, field by field, on top of what is saved now. */
export function TaskConflict({ record, mine, onResolve, onClose }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const people = usePeopleHere()
  const present = useEngagement().tasks.find(({ taskId }) => taskId === record.taskId) ?? record
  const [base, theirs] = [valuesOf(record), valuesOf(present)]
  const shown = (values: TaskValues): Record<Name, string> => ({
    status: localised(taskStatuses[values.status].label),
    percent: values.percent,
    responsibleId: people.find(({ id }) => id === values.responsibleId)?.name ?? '',
    dueOn: values.dueOn && format.date(values.dueOn),
  })
  const labels: Record<Name, string> = {
    status: say('taskPanel:status'),
    percent: say('taskPanel:percent'),
    responsibleId: say('taskPanel:responsible'),
    dueOn: say('taskPanel:due'),
  }
  const [was, wanted, saved] = [shown(base), shown(mine), shown(theirs)]
  const names = Object.keys(labels) as Name[]
  const resolve = (chosen: Record<Name, string>) => {
    const side = (name: Name) => (chosen[name] === wanted[name] ? mine : theirs)
    const values = {
      ...mine,
      status: side('status').status,
      percent: side('percent').percent,
      responsibleId: side('responsibleId').responsibleId,
      dueOn: side('dueOn').dueOn,
    }
    onResolve(values, present)
  }
  return (
    <ConflictDialog
      fields={names.map((name) => ({
        name,
        label: labels[name],
        base: was[name],
        mine: wanted[name],
        theirs: saved[name],
      }))}
      onResolve={resolve}
      onClose={onClose}
    />
  )
}
