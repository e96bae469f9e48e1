import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { Task } from '@lotse/contract'
import {
  EVIDENCE_LENGTH,
  isSettled,
  type PlaybookTask,
  type SkipReasonId,
  skipReasonIds,
  skipReasons,
} from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { api } from '../../app/api.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { placeErrors } from '../../ui/form/place-errors.ts'
import { TextField } from '../../ui/form/TextField.tsx'
import { useOwnRoles } from '../own-roles.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { usePlace } from '../use-place.ts'
import { taskRights } from './rights.ts'
import styles from './TaskPanel.module.css'
import { UnsavedNote } from './UnsavedNote.tsx'
import { useTaskWork } from './use-task-work.ts'

interface SkipValues {
  readonly reason: SkipReasonId
  readonly evidence: string
}

const places = ['reason', 'evidence'] as const

/** Skips a task: only for the playbook's reasons, and only with evidence (engagement.md §2 "Skipping"). */
export function SkipForm({ task, record }: { readonly task: PlaybookTask; readonly record: Task }) {
  const say = useText()
  const localised = useLocalised()
  const form = useForm<SkipValues>({ defaultValues: { reason: 'fullyCovered', evidence: '' } })
  const { mutateAsync, isPending, error } = useTaskWork(record)
  const rights = taskRights(task, record, useOwnRoles())
  // While a skip is shown but not saved yet, the form stays: it may have to say why it was refused.
  if (!rights.skip || (isSettled(record.status) && !isPending)) return null

  const save = async (body: SkipValues) => {
    try {
      await mutateAsync({ work: { kind: 'skip', body } })
    } catch (problem) {
      if (!isProblem(problem)) throw problem
      for (const { name, message } of placeErrors(problem.errors, places).fields) {
        form.setError(name as (typeof places)[number], { message }, { shouldFocus: true })
      }
    }
  }
  const placed = isProblem(error) && error.errors.length > 0 && placeErrors(error.errors, places).rest.length === 0
  const { reason } = form.formState.errors
  return (
    <>
      <details className={styles.section}>
        <summary>{say('taskPanel:skip.title')}</summary>
        <FormProvider {...form}>
          <form className={styles.inside} noValidate onSubmit={form.handleSubmit(save)}>
            <Field label={say('taskPanel:skip.reason')} validationMessage={reason?.message ?? null}>
              <RadioGroup
                value={form.watch('reason')}
                onChange={(_event, { value }) => {
                  const chosen = skipReasonIds.find((id) => id === value)
                  if (chosen) form.setValue('reason', chosen)
                }}
              >
                {skipReasonIds.map((id) => (
                  <Radio
                    key={id}
                    value={id}
                    label={
                      <>
                        {localised(skipReasons[id].label)}
                        <br />
                        <span className={styles.meta}>{localised(skipReasons[id].means)}</span>
                      </>
                    }
                  />
                ))}
              </RadioGroup>
            </Field>
            <Evidence taskId={record.taskId} />
            {!placed && <ProblemNote error={error} />}
            <div className={styles.buttons}>
              <Button type="submit" disabledFocusable={isPending}>
                {say('taskPanel:skip.submit')}
              </Button>
            </div>
          </form>
        </FormProvider>
      </details>
      <UnsavedNote isUnsaved={form.formState.isDirty && !isPending} />
    </>
  )
}

/** The evidence with its live count: how much is still missing to what the playbook demands. A file replaces the words. */
function Evidence({ taskId }: { readonly taskId: string }) {
  const say = useText()
  const place = usePlace()
  const files = useQuery(
    api.documents.list.queryOptions({ input: { ...place, attachedTo: 'task', attachedId: taskId, limit: 1 } }),
  )
  const count = files.data?.total ?? 0
  const evidence = useWatch<SkipValues, 'evidence'>({ name: 'evidence' })
  const missing = EVIDENCE_LENGTH - evidence.trim().length
  return (
    <TextField
      name="evidence"
      required={count === 0}
      multiline
      rows={3}
      label={say('taskPanel:skip.evidence')}
      hint={
        count > 0
          ? say('taskPanel:skip.files', { count })
          : missing > 0
            ? say('taskPanel:skip.missing', { count: missing })
            : say('taskPanel:skip.enough')
      }
    />
  )
}
