import type { RoleCode, Task } from '@lotse/contract'
import { isSettled, type PlaybookTask } from '@lotse/playbook'

/** What a person may try with a task, by their roles here (engagement.md §4). The server decides. */
export interface TaskRights {
  readonly change: boolean
  /** Calling it complete and opening it again is up to the role that does the task. */
  readonly signOff: boolean
  readonly skip: boolean
}

export function taskRights(task: PlaybookTask, record: Pick<Task, 'may'>, roles: readonly RoleCode[]): TaskRights {
  return {
    change: record.may.change && (roles.includes(task.role) || roles.includes('FM')),
    signOff: record.may.change && roles.includes(task.role),
    skip: record.may.skip && task.skip.by.some((role) => roles.includes(role)),
  }
}

/** Whether one click completes it: allowed, not settled, and nothing more to say about it. */
export function isTickable(
  task: PlaybookTask,
  record: Pick<Task, 'may' | 'status'>,
  roles: readonly RoleCode[],
): boolean {
  return taskRights(task, record, roles).signOff && !isSettled(record.status) && task.completion !== 'checklistResolved'
}
