import type { IsoDate } from '@lotse/calendar'
import { type Facts, nothingRecorded, type Playbook, type TaskFact, type UsageFacts } from '@lotse/playbook'
import { contactFacts } from '../contacts/look-up.ts'
import { decisionFacts } from '../decisions/look-up.ts'
import { deliveryFacts } from '../delivery/look-up.ts'
import { filesByTask } from '../documents/look-up.ts'
import { meetingFacts } from '../meetings/look-up.ts'
import { noteCategoriesKept, noteFacts } from '../notes/look-up.ts'
import { dayOf } from '../platform/clock.ts'
import type { Transaction } from '../platform/db/database.ts'
import { playbookOfEngagement } from '../playbooks/look-up.ts'
import { usageOfTenant } from '../usage/verdict-of-tenant.ts'
import { entitlementFacts, entitlementRecord, recordsOf, type UsageStatusRow } from '../usage-status/look-up.ts'
import { activeAssignments, type EngagementKey, type EngagementRow, type TaskRow, tasksOf } from './store.ts'

/** What was read to know an engagement; presenters use the same rows, so that nothing is read twice. */
export interface Known {
  readonly engagement: EngagementRow
  /** The version of the playbook that it follows. */
  readonly playbook: Playbook
  readonly tasks: readonly TaskRow[]
  readonly usageStatuses: readonly UsageStatusRow[]
  readonly assignments: Awaited<ReturnType<typeof activeAssignments>>
  readonly facts: Facts
}

/**
 * Everything Lotse knows about an engagement on `today`, as the playbook wants it: what nobody recorded is null. `usageAtHand`: the
 * use of its tenant, where the caller has worked it out.
 */
export async function learn(
  tx: Transaction,
  engagement: EngagementRow,
  today: IsoDate,
  usageAtHand?: UsageFacts,
): Promise<Known> {
  const playbook = await playbookOfEngagement(tx, engagement)
  const key: EngagementKey = { customerId: engagement.customerId, engagementId: engagement.id }
  const tasks = await tasksOf(tx, key)
  const usageStatuses = await recordsOf(tx, key)
  const assignments = await activeAssignments(tx, key)
  const notes = await noteFacts(tx, key)
  const files = await filesByTask(tx, key)
  const usage =
    engagement.workload === 'apps'
      ? (usageAtHand ?? (await usageOfTenant(tx, engagement.customerId, engagement.tenantId, today)))
      : { latestReadOn: null, verdict: null, monthsAtTarget: null }
  const stated = await deliveryFacts(tx, key, today)
  const facts: Facts = {
    engagement: {
      workload: engagement.workload,
      createdOn: dayOf(engagement.createdAt),
      scenario: engagement.scenario,
      assignedRoles: [...new Set(assignments.map(({ role }) => role))],
      enterpriseLevel: engagement.enterpriseLevel,
      origin: engagement.origin,
      seats: engagement.seats,
    },
    tasks: tasks.map((row) => taskFact(row, files.get(row.taskId))),
    entitlementRecords: usageStatuses.map((row) => entitlementRecord(row, engagement.workload)),
    notes,
    noteCategoriesKept,
    usage,
    ...nothingRecorded,
    ...stated,
    delivery: { ...stated.delivery, ...(await decisionFacts(tx, key)) },
    ...(await contactFacts(tx, key, engagement.workload)),
    ...(await meetingFacts(tx, key, today)),
    ...(await entitlementFacts(tx, key)),
  }
  return { engagement, playbook, tasks, usageStatuses, assignments, facts }
}

/** A task row as the playbook sees it. `files` hang at the task and are evidence where it is skipped. */
export function taskFact(row: TaskRow, files = 0): TaskFact {
  return {
    taskId: row.taskId,
    status: row.status,
    percent: row.percent,
    due: row.dueOn,
    responsible: null,
    skip:
      row.skipReason === null || row.skipAt === null
        ? null
        : {
            reason: row.skipReason,
            evidence: row.skipEvidence ?? '',
            evidenceFiles: files,
            by: row.skipRole ?? 'FE',
            on: dayOf(row.skipAt),
            previousStatus: row.statusBeforeSkip ?? 'notStarted',
            previousPercent: row.percentBeforeSkip ?? 0,
          },
    confirmation:
      row.confirmedBy === null || row.confirmedOn === null ? null : { by: row.confirmedBy, on: row.confirmedOn },
  }
}
