import type { Assignment, Engagement, PersonRef, Task } from '@lotse/contract'
import { type Evaluation, forAudience } from '@lotse/playbook'
import { describeSettings, type UsageSettings } from '@lotse/usage'
import { mayExportEngagement } from '../archive/policy.ts'
import type { CustomerRow, TenantRow } from '../customers/look-up.ts'
import { presentTenant } from '../customers/present.ts'
import { readsHistory } from '../history/policy.ts'
import { mayChangeMeetings } from '../meetings/policy.ts'
import { mayReadNotes, mayWriteNote } from '../notes/policy.ts'
import type { Actor } from '../platform/access/actor.ts'
import { mayImportUsage } from '../usage/policy.ts'
import { mayReadTeamWords, maySetUsageStatus } from '../usage-status/policy.ts'
import { presentUsageStatus } from '../usage-status/present.ts'
import { evaluationFor } from './evaluation-for.ts'
import type { Known } from './facts.ts'
import { mayAssign, mayChangeTask, maySetScenario, maySkipTask } from './policy.ts'
import { standingOf } from './standing.ts'
import type { AssignmentRecord, TaskRow } from './store.ts'

export type Names = (id: string | null) => PersonRef | null

interface Around {
  readonly customer: CustomerRow
  readonly tenant: TenantRow
  readonly names: Names
  readonly actor: Actor
  /** The newest version of its playbook. */
  readonly newest: number
  readonly evaluatedAt: Date
  /** By which active use is judged. */
  readonly settings: UsageSettings
}

/** What leaves the server about an engagement, listed field by field. */
export function presentEngagement(known: Known, evaluation: Evaluation, around: Around): Engagement {
  const { engagement, playbook, assignments, tasks, usageStatuses, facts } = known
  const { customer, tenant, names, actor, newest, evaluatedAt, settings } = around
  const target = { customerId: engagement.customerId, engagementId: engagement.id }
  const team = mayReadTeamWords(actor, target)
  const seen = team ? playbook : forAudience(playbook, 'customer')
  const [status] = usageStatuses
  return {
    id: engagement.id,
    customerId: engagement.customerId,
    customerName: customer.name,
    tenant: presentTenant(tenant),
    workload: engagement.workload,
    scenario: engagement.scenario,
    origin: engagement.origin,
    enterpriseLevel: engagement.enterpriseLevel,
    seats: engagement.seats,
    playbook: { id: engagement.playbookId, version: engagement.playbookVersion, newest },
    createdAt: engagement.createdAt.toISOString(),
    version: engagement.version,
    standing: standingOf(facts),
    judgedBy: {
      targetRate: settings.targetRate,
      growthMode: settings.growthMode,
      growthThreshold: settings.growthThreshold,
      definition: { de: describeSettings(settings, 'de'), en: describeSettings(settings, 'en') },
    },
    usageStatus: status === undefined ? null : presentUsageStatus(status, names, { team }),
    usageStatusRecords: usageStatuses.length,
    assignments: assignments.map(presentAssignment),
    tasks: tasks
      // Rows of tasks that fell away with a move are kept for their history and not shown; nor what is the team's alone.
      .filter(({ taskId }) => seen.tasks.some(({ id }) => id === taskId))
      .map((row) => presentTask(row, names, actor)),
    evaluation: evaluationFor(evaluation, playbook, { team }) as Engagement['evaluation'],
    evaluatedAt: evaluatedAt.toISOString(),
    may: {
      change: maySetScenario(actor, target),
      assign: mayAssign(actor, target),
      setUsageStatus: maySetUsageStatus(actor, target),
      readNotes: mayReadNotes(actor, target),
      writeNote: mayWriteNote(actor, target),
      readHistory: readsHistory(actor, target),
      importUsage: mayImportUsage(actor, target),
      setScenario: maySetScenario(actor, target),
      planMeetings: mayChangeMeetings(actor, target),
      export: mayExportEngagement(actor, target),
    },
  }
}

export function presentAssignment(row: AssignmentRecord): Assignment {
  const { id, role, since, isPrimary, personId, personName } = row
  return { id, role, since: since.toISOString(), isPrimary, person: { id: personId, name: personName } }
}

export function presentTask(row: TaskRow, names: Names, actor: Actor): Task {
  const target = { customerId: row.customerId, engagementId: row.engagementId }
  return {
    taskId: row.taskId,
    status: row.status,
    percent: row.percent,
    responsible: names(row.responsibleId),
    dueOn: row.dueOn,
    skip: presentSkip(row, names, mayReadTeamWords(actor, target)),
    confirmation:
      row.confirmedBy === null || row.confirmedOn === null ? null : { by: row.confirmedBy, on: row.confirmedOn },
    changedAt: row.changedAt?.toISOString() ?? null,
    version: row.version,
    may: { change: mayChangeTask(actor, target), skip: maySkipTask(actor, target) },
  }
}

/** The evidence is the team's own words; people of the customer learn that and why the task is skipped. */
function presentSkip(row: TaskRow, names: Names, forTeam: boolean): Task['skip'] {
  if (row.skipReason === null || row.skipAt === null || row.skipRole === null) return null
  return {
    reason: row.skipReason,
    evidence: forTeam ? (row.skipEvidence ?? '') : '',
    by: names(row.skipBy) ?? { id: row.skipBy ?? '', name: '' },
    role: row.skipRole,
    at: row.skipAt.toISOString(),
  }
}
