import type { IsoDate } from '@lotse/calendar'
import { type Facts, furthestExpertRequest, nothingRecorded, type Playbook, type TaskFact } from '@lotse/playbook'
import { type AccelerationKnown, accelerationKnown } from '../acceleration/look-up.ts'
import { adoptionFacts } from '../adoption/look-up.ts'
import { contactFacts } from '../contacts/look-up.ts'
import { decisionFacts } from '../decisions/look-up.ts'
import { deliveryFacts } from '../delivery/look-up.ts'
import { filesByTask } from '../documents/look-up.ts'
import { expertRequestsOf } from '../expert-requests/look-up.ts'
import { meetingDays } from '../meetings/look-up.ts'
import { noteCategoriesKept, noteFacts } from '../notes/look-up.ts'
import { outsideHelpFacts } from '../outside-help/look-up.ts'
import { dayOf } from '../platform/clock.ts'
import type { Transaction } from '../platform/db/database.ts'
import { playbookOfEngagement } from '../playbooks/look-up.ts'
import { CONFIRMED_TASK, type RemediationFacts, remediationFacts } from '../remediation/look-up.ts'
import { factsFromRings } from '../rings/look-up.ts'
import { NO_USE, type TenantUse, type UsageForNow, usageOfTenant } from '../usage/verdict-of-tenant.ts'
import { entitlementFacts, entitlementRecord, recordsOf, type UsageStatusRow } from '../usage-status/look-up.ts'
import { workshopFacts } from '../workshop/look-up.ts'
import { type FactsForNow, factsOn } from './facts-for-now.ts'
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
  /** What the facts were made of: they follow for every later day too, as long as nothing is recorded. */
  readonly forNow: FactsForNow
  /** How the tenant uses the service, with what only acceleration asks for. */
  readonly use: TenantUse
  readonly acceleration: AccelerationKnown
  /** What the checklist says; null where none was started. */
  readonly checklist: RemediationFacts | null
}

/**
 * Everything Lotse knows about an engagement on `today`, as the playbook wants it: what nobody recorded is null. `usageAtHand`: the
 * use of its tenant, where the caller has worked it out.
 */
export async function learn(
  tx: Transaction,
  engagement: EngagementRow,
  today: IsoDate,
  usageAtHand?: UsageForNow,
): Promise<Known> {
  const playbook = await playbookOfEngagement(tx, engagement)
  const key: EngagementKey = { customerId: engagement.customerId, engagementId: engagement.id }
  const tasks = await tasksOf(tx, key)
  const usageStatuses = await recordsOf(tx, key)
  const assignments = await activeAssignments(tx, key)
  const notes = await noteFacts(tx, key)
  const files = await filesByTask(tx, key)
  const use =
    engagement.workload === 'apps'
      ? (usageAtHand ?? (await usageOfTenant(tx, engagement.customerId, engagement.tenantId, today)))
      : NO_USE
  const acceleration = await accelerationKnown(tx, key)
  const { delivery, answers, pilot, statedOn } = await deliveryFacts(tx, key)
  const meetings = await meetingDays(tx, key)
  const checklist = await remediationFacts(tx, key)
  const { meetings: _, ...recorded } = nothingRecorded
  const always: FactsForNow['always'] = {
    engagement: {
      workload: engagement.workload,
      createdOn: dayOf(engagement.createdAt),
      scenario: engagement.scenario,
      assignedRoles: [...new Set(assignments.map(({ role }) => role))],
      enterpriseLevel: engagement.enterpriseLevel,
      origin: engagement.origin,
      seats: engagement.seats,
    },
    tasks: tasks.map((row) => {
      const fact = taskFact(row, files.get(row.taskId))
      // Where there is a checklist, its own confirmation counts and nothing that was typed at the task.
      const isConfirmed = checklist !== null && row.taskId === CONFIRMED_TASK
      return isConfirmed ? { ...fact, confirmation: checklist.confirmation } : fact
    }),
    entitlementRecords: usageStatuses.map((row) => entitlementRecord(row, engagement.workload)),
    notes,
    noteCategoriesKept,
    ...recorded,
    acceleration: { ...acceleration.facts, monthsStalled: use.facts.monthsStalled },
    answers,
    delivery: {
      ...delivery,
      ...(await factsFromRings(tx, key, statedOn)),
      ...(await decisionFacts(tx, key)),
      ...(await workshopFacts(tx, key)),
      ...joined(await adoptionFacts(tx, key), await outsideHelpFacts(tx, key)),
      ...checklist?.delivery,
    },
    ...(await contactFacts(tx, key, engagement.workload)),
    ...(await entitlementFacts(tx, key)),
    expertRequest: furthestExpertRequest(await expertRequestsOf(tx, key)),
  }
  const forNow: FactsForNow = { always, pilot, meetings, usage: use }
  const facts = factsOn(forNow, today)
  return {
    engagement,
    playbook,
    tasks,
    usageStatuses,
    assignments,
    facts,
    forNow,
    use: use.facts,
    acceleration,
    checklist,
  }
}

/** What two capabilities say, as one: of talks and tasks they keep, each knows its own. */
function joined(one: Partial<Facts['delivery']>, other: Partial<Facts['delivery']>): Partial<Facts['delivery']> {
  const talksHeld = { ...one.talksHeld, ...other.talksHeld }
  return { ...one, ...other, ...(Object.keys(talksHeld).length > 0 && { talksHeld }) }
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
