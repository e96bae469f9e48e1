import { Button } from '@fluentui/react-components'
import type { Localised, Task } from '@lotse/contract'
import { isSettled, type PlaybookTask, roleAbbreviations, roles, taskStatuses, taskStatusIds } from '@lotse/playbook'
import { lazy, Suspense, useEffect, useState } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { isProblem } from '../../problem/problem.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { placeErrors } from '../../ui/form/place-errors.ts'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useEngagement } from '../engagement-context.ts'
import { holderOf } from '../holder.ts'
import { useOwnRoles } from '../own-roles.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { usePeopleHere } from '../people.ts'
import { taskRights } from './rights.ts'
import styles from './TaskPanel.module.css'
import { asksReason, changeOf, type TaskValues, valuesOf } from './task-values.ts'
import { UnsavedNote } from './UnsavedNote.tsx'
import { useTaskWork } from './use-task-work.ts'

/** Rare, and a dialog: fetched when two people change the same task at once. */
const TaskConflict = lazy(async () => ({ default: (await import('./TaskConflict.tsx')).TaskConflict }))

interface Props {
  readonly task: PlaybookTask
  readonly record: Task
}

const places = ['status', 'percent', 'responsibleId', 'dueOn', 'reason', 'confirmation.by', 'confirmation.on'] as const

/** How a task stands and who does it until when. What the playbook refuses is said at its field. */
export function TaskForm({ task, record }: Props) {
  const say = useText()
  const localised = useLocalised()
  const rights = taskRights(task, record, useOwnRoles())
  const [seen, setSeen] = useState(record)
  const form = useForm<TaskValues>({ defaultValues: valuesOf(seen) })
  const { mutateAsync, isPending, error, reset: forget } = useTaskWork(record)
  const [conflict, setConflict] = useState<TaskValues | null>(null)
  const [warnings, setWarnings] = useState<readonly Localised[]>([])
  const atFields = isProblem(error) && error.errors.length > 0

  const { isDirty } = form.formState
  const begin = (from: Task) => {
    setSeen(from)
    form.reset(valuesOf(from))
  }
  useEffect(() => {
    // What somebody else saved is shown at once, but never over what this person is typing.
    if (record.version === seen.version || isDirty) return
    setSeen(record)
    form.reset(valuesOf(record))
  }, [record, seen, isDirty, form])

  const save = async (values: TaskValues, on = seen) => {
    const body = changeOf(values, on)
    if (body === null) return begin(on)
    try {
      const saved = await mutateAsync({ work: { kind: 'change', body }, version: on.version })
      begin(saved)
      setWarnings(saved.warnings)
    } catch (problem) {
      if (!isProblem(problem)) throw problem
      if (problem.code === 'changed-meanwhile') setConflict(values)
      for (const { name, message } of placeErrors(problem.errors, places).fields) {
        form.setError(name as (typeof places)[number], { message }, { shouldFocus: true })
      }
    }
  }
  const leaveConflict = () => {
    setConflict(null)
    forget()
    begin(record)
  }
  // What was chosen stands in the form while it is saved, and stays there where it is refused.
  const resolveConflict = (chosen: TaskValues, on: Task) => {
    setConflict(null)
    begin(on)
    form.reset(chosen, { keepDefaultValues: true })
    void save(chosen, on)
  }
  const complete = form.handleSubmit((values) => save({ ...values, status: 'complete' }))

  if (!rights.change) return <WhoMay task={task} />
  const tickable = rights.signOff && !isSettled(record.status)
  return (
    <FormProvider {...form}>
      <form className={styles.form} noValidate onSubmit={form.handleSubmit((values) => save(values))}>
        <TaskFields task={task} record={seen} signOff={rights.signOff} />
        {!(atFields && allPlaced(error)) && conflict === null && <ProblemNote error={error} />}
        {warnings.map((warning) => (
          <p key={warning.de} role="status" className={styles.waits}>
            {localised(warning)}
          </p>
        ))}
        <UnsavedNote isUnsaved={isDirty && !isPending} />
        <div className={styles.buttons}>
          <Button type="submit" disabledFocusable={isPending || !isDirty}>
            {say('taskPanel:save')}
          </Button>
          {tickable && task.completion !== 'checklistResolved' && (
            <Button appearance="primary" disabledFocusable={isPending} onClick={() => void complete()}>
              {say('taskPanel:complete')}
            </Button>
          )}
        </div>
      </form>
      <Suspense fallback={null}>
        {conflict && <TaskConflict record={seen} mine={conflict} onResolve={resolveConflict} onClose={leaveConflict} />}
      </Suspense>
    </FormProvider>
  )
}

/** Whether every sentence of a refusal stands at a field already. */
const allPlaced = (error: Error | null): boolean =>
  isProblem(error) && placeErrors(error.errors, places).rest.length === 0

function WhoMay({ task }: { readonly task: PlaybookTask }) {
  const say = useText()
  const localised = useLocalised()
  return <p className={styles.meta}>{say('taskPanel:whoMay', { role: localised(roles[task.role].label) })}</p>
}

function TaskFields({ task, record, signOff }: Props & { readonly signOff: boolean }) {
  const say = useText()
  const localised = useLocalised()
  const today = useToday()
  const people = usePeopleHere()
  const holder = holderOf(useEngagement(), task.role)
  const role = roleAbbreviations[task.role]?.letters ?? localised(roles[task.role].label)
  const status = useWatch<TaskValues, 'status'>({ name: 'status' })
  const choices = taskStatusIds.filter(
    (id) =>
      id === record.status ||
      (id !== 'notRequired' && (signOff || (id !== 'complete' && record.status !== 'complete'))),
  )
  const known =
    record.responsible && !people.some(({ id }) => id === record.responsible?.id) ? [record.responsible] : []
  return (
    <>
      <div className={styles.pair}>
        <SelectField
          name="status"
          label={say('taskPanel:status')}
          options={choices.map((id) => ({ value: id, label: localised(taskStatuses[id].label) }))}
        />
        {status !== 'complete' && status !== 'notStarted' && (
          <TextField name="percent" type="number" required label={say('taskPanel:percent')} />
        )}
      </div>
      {asksReason(record.status, status) && (
        <TextField name="reason" required multiline rows={3} label={say('taskPanel:reason')} />
      )}
      {status === 'complete' && task.completion === 'checklistResolved' && (
        <div className={styles.pair}>
          <TextField name="confirmation.by" required label={say('taskPanel:confirmedBy')} />
          <DateField name="confirmation.on" required max={today} label={say('taskPanel:confirmedOn')} />
        </div>
      )}
      <div className={styles.pair}>
        <SelectField
          name="responsibleId"
          label={say('taskPanel:responsible')}
          empty={holder ? say('taskPanel:byRole', { name: holder, role }) : say('taskPanel:nobody')}
          options={[...known, ...people].map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField name="dueOn" label={say('taskPanel:due')} />
      </div>
    </>
  )
}
