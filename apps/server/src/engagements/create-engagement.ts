import type { Engagement, RoleCode, Scenario, UsageStatusChangeInput, Workload } from '@lotse/contract'
import type { OriginId } from '@lotse/playbook'
import { claimTenant, lookUpCustomer } from '../customers/look-up.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { newestPlaybook } from '../playbooks/look-up.ts'
import { writeUsageStatus } from '../usage-status/set-first.ts'
import { startAssignment } from './assign.ts'
import { evaluateEngagement } from './evaluate.ts'
import { engagementView } from './read-engagement.ts'
import { type EngagementRow, engagementsOfTenant, insertEngagement, insertTasks } from './store.ts'

export interface NewEngagement {
  readonly customerId: string
  readonly tenantId: string
  readonly workload: Workload
  readonly scenario: Scenario | null
  readonly origin?: OriginId | null
  readonly enterpriseLevel?: number | null
  readonly seats?: number | null
  readonly manager: string | null
  readonly engineer: string | null
  readonly usageStatus: UsageStatusChangeInput | null
}

/**
 * Begins an engagement with the newest playbook and all of its tasks. The first engagement for the Apps also begins the
 * tenant's one core engagement with the same people, or joins the one that exists (architecture, "Engagements").
 * Problems: `not-found`, `already-exists`, and what the usage status demands.
 */
export async function createEngagement(context: ActingContext, input: NewEngagement): Promise<Engagement> {
  const customer = customerId(input.customerId)
  return change(
    context,
    customer,
    async (change) => {
      const { tx } = change
      if (!(await claimTenant(tx, customer, input.tenantId))) throw notFound({ de: 'Diesen Tenant', en: 'This tenant' })
      await refuseWithWindows(change)
      const siblings = await engagementsOfTenant(tx, customer, input.tenantId)
      refuseSecond(siblings, input.workload)

      const engagementId = await begin(change, input, input.workload)
      await assignTeam(change, engagementId, input)
      if (input.usageStatus !== null) await writeUsageStatus(change, context, engagementId, input.usageStatus, ['FM'])
      if (input.workload === 'apps') await joinCore(change, siblings, input)
      await evaluateEngagement(change, engagementId)
      return engagementView(change, context.actor, engagementId)
    },
    repeatOf(context),
  )
}

async function begin(change: Change, input: NewEngagement, workload: Workload): Promise<string> {
  const { tx, customerId, now, record } = change
  const { tenantId, scenario, origin = null, enterpriseLevel = null, seats = null } = input
  const playbook = await newestPlaybook(tx, workload)
  const id = newId()
  await insertEngagement(tx, {
    customerId,
    id,
    tenantId,
    workload,
    scenario,
    origin,
    enterpriseLevel,
    seats,
    playbookId: playbook.id,
    playbookVersion: playbook.version,
    createdAt: now,
  })
  await insertTasks(
    tx,
    playbook.tasks.map((task) => ({ customerId, engagementId: id, taskId: task.id, status: 'notStarted' as const })),
  )
  await record({
    event: 'engagement.created',
    engagementId: id,
    subject: workload,
    after: {
      tenantId,
      workload,
      scenario,
      origin,
      enterpriseLevel,
      seats,
      playbook: `${playbook.id} ${playbook.version}`,
    },
  })
  return id
}

async function joinCore(change: Change, siblings: readonly EngagementRow[], input: NewEngagement): Promise<void> {
  const core = siblings.find(({ workload }) => workload === 'core')
  if (core) {
    await change.record({ event: 'engagement.joined', engagementId: core.id, subject: 'core' })
    return
  }
  const coreId = await begin(change, input, 'core')
  await assignTeam(change, coreId, input)
  await evaluateEngagement(change, coreId)
}

async function assignTeam(change: Change, engagementId: string, { manager, engineer }: NewEngagement): Promise<void> {
  const team: [RoleCode, string | null][] = [
    ['FM', manager],
    ['FE', engineer],
  ]
  for (const [role, personId] of team)
    if (personId !== null) await startAssignment(change, engagementId, personId, role)
}

/** The combined deployment of Windows and Office is a different play; the customer stays (engagement.md, "Scope"). */
async function refuseWithWindows({ tx, customerId }: Change): Promise<void> {
  const customer = await lookUpCustomer(tx, customerId)
  if (customer === null) throw notFound({ de: 'Diesen Kunden', en: 'This customer' })
  if (customer.windowsUpgrade !== true) return
  throw new Problem('rule-refused', {
    detail: {
      de: 'Dieser Leitfaden deckt keine Bereitstellung mit Windows-Upgrade ab. Der Kunde bleibt erhalten. Kommt doch kein Upgrade, ändern Sie das in den Stammdaten.',
      en: 'This playbook does not cover a deployment with a Windows upgrade. The customer is kept. If there is no upgrade after all, change that in the master data.',
    },
  })
}

function refuseSecond(siblings: readonly EngagementRow[], workload: Workload): void {
  if (!siblings.some((sibling) => sibling.workload === workload)) return
  throw new Problem('already-exists', {
    detail: {
      de: 'Für diesen Tenant und Dienst läuft schon ein Engagement. Öffnen Sie es im Portfolio.',
      en: 'This tenant already has an engagement for this service. Open it in the portfolio.',
    },
  })
}
