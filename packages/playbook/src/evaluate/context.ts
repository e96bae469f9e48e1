import type { IsoDate } from '@lotse/calendar'
import type { TaskId } from '../playbook/ids.ts'
import type { Playbook } from '../playbook/model.ts'
import type { Stage } from '../vocabulary/demands.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import { isSettled } from '../vocabulary/task-status.ts'
import type { Facts, TaskFact } from './facts.ts'
import type { DataFieldState, TaskState } from './result.ts'

/** What a rule may look at: the facts, and what has been derived from them before the rules run. */
export type Context = {
  readonly playbook: Playbook
  readonly facts: Facts
  readonly now: IsoDate
  readonly stage: Stage
  /** Whether anybody still works on it: some record is unknown, in progress or blocked, or none was written yet. */
  readonly active: boolean
  /** Every record is blocked: the next thing is removing the blocker, not the next task. */
  readonly blocked: boolean
  readonly tasks: readonly TaskState[]
  readonly completeness: readonly DataFieldState[]
}

/** Delivery starts with the first task somebody touches, or with the start date, whichever is earlier. */
export function stageOf(facts: Facts, now: IsoDate): Stage {
  const touched = facts.tasks.some((task) => task.status !== 'notStarted')
  const begun = facts.entitlementRecords.some((record) => record.startDate !== null && record.startDate <= now)
  return touched || begun ? 'delivery' : 'intake'
}

/** Whether anybody still works on it: no record yet, or one that was neither given up nor is a duplicate. */
export function isActive(facts: Pick<Facts, 'entitlementRecords'>): boolean {
  const records = facts.entitlementRecords
  return records.length === 0 || records.some((record) => record.l1 !== 'noIntent' && record.l1 !== 'duplicate')
}

export function isBlocked(facts: Pick<Facts, 'entitlementRecords'>): boolean {
  const wanted = facts.entitlementRecords.filter((record) => record.l1 !== 'noIntent' && record.l1 !== 'duplicate')
  return wanted.length > 0 && wanted.every((record) => record.l1 === 'blocked')
}

/** The task's own record, or that of a task nobody has touched. */
export function taskFact(facts: Pick<Facts, 'tasks'>, taskId: TaskId): TaskFact {
  return (
    facts.tasks.find((task) => task.taskId === taskId) ?? {
      taskId,
      status: 'notStarted',
      percent: 0,
      due: null,
      responsible: null,
      skip: null,
      confirmation: null,
    }
  )
}

/** Whether a task holds nothing up any more: complete, or not required. */
export function isTaskSettled(facts: Facts, taskId: TaskId): boolean {
  return isSettled(taskFact(facts, taskId).status)
}

export function hasRole(facts: Pick<Facts, 'engagement'>, role: RoleId): boolean {
  return facts.engagement.assignedRoles.includes(role)
}
