import { isIsoDate } from '@lotse/calendar'
import type { Task, TaskStatus } from '@lotse/contract'
import { taskStatuses } from '@lotse/playbook'
import type { TaskWork } from './task-work.ts'

/** What the form of a task holds; everything as fields hold it, empty where nothing is said. */
export interface TaskValues {
  readonly status: TaskStatus
  readonly percent: string
  readonly responsibleId: string
  readonly dueOn: string
  readonly reason: string
  readonly confirmation: { readonly by: string; readonly on: string }
}

export function valuesOf(record: Task): TaskValues {
  return {
    status: record.status,
    percent: String(record.percent),
    responsibleId: record.responsible?.id ?? '',
    dueOn: record.dueOn ?? '',
    reason: '',
    confirmation: { by: record.confirmation?.by ?? '', on: record.confirmation?.on ?? '' },
  }
}

/** Whether the playbook asks why, before a change of status: waiting, cancelling and reopening. */
export function asksReason(from: TaskStatus, to: TaskStatus): boolean {
  return from !== to && (from === 'complete' || taskStatuses[to].needsReason)
}

type Change = Extract<TaskWork, { kind: 'change' }>['body']

/** The change that a filled form asks for: only what differs from the record. Null where nothing does. */
export function changeOf(values: TaskValues, record: Task): Change | null {
  const { status, confirmation } = values
  const before = valuesOf(record)
  const percent = Number(values.percent)
  const dueOn = isIsoDate(values.dueOn) ? values.dueOn : null
  const settles = status === 'complete' || status === 'notStarted'
  const change: Change = {
    ...(status !== before.status && { status }),
    ...(!settles && values.percent !== before.percent && Number.isFinite(percent) && { percent }),
    ...(values.responsibleId !== before.responsibleId && { responsibleId: values.responsibleId || null }),
    ...(dueOn !== record.dueOn && { dueOn }),
    ...(status === 'complete' &&
      confirmation.by.trim() !== '' &&
      isIsoDate(confirmation.on) && { confirmation: { by: confirmation.by.trim(), on: confirmation.on } }),
  }
  if (Object.keys(change).length === 0) return null
  const reason = values.reason.trim()
  return reason === '' ? change : { ...change, reason }
}
