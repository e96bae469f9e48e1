import type { RemediationState } from '@lotse/contract'
import type { Answer, Cloud, Edition } from '@lotse/remediation'
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { customer, engagement, tenant } from '../tables/engagements.ts'
import { remediationAnswer, remediationRun } from '../tables/remediation.ts'

/** The checklists of this house. For the portfolio scope. */

export interface ListRow {
  readonly runId: string
  readonly customerId: string
  readonly engagementId: string
  readonly customerName: string
  readonly tenantName: string
  readonly cloud: Cloud
  readonly state: RemediationState
  readonly answers: Readonly<Record<string, Answer>>
}

const inUse = and(isNull(remediationRun.supersededAt), isNull(engagement.deletedAt))
const ofRun = and(eq(engagement.customerId, remediationRun.customerId), eq(engagement.id, remediationRun.engagementId))

/** How many lists follow each version, by `edition@version`. */
export async function countLists(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx
    .select({ edition: remediationRun.edition, version: remediationRun.templateVersion, lists: count() })
    .from(remediationRun)
    .innerJoin(engagement, ofRun)
    .where(inUse)
    .groupBy(remediationRun.edition, remediationRun.templateVersion)
  return new Map(rows.map(({ edition, version, lists }) => [`${edition}@${version}`, lists]))
}

/** Every list of an edition with its answers, by customer. Lists that another replaced are left out. */
export async function listsOf(tx: Transaction, edition: Edition): Promise<ListRow[]> {
  const given = sql`(select jsonb_object_agg(${remediationAnswer.questionId}, ${remediationAnswer.answer})
    from ${remediationAnswer} where ${remediationAnswer.customerId} = ${remediationRun.customerId}
    and ${remediationAnswer.runId} = ${remediationRun.id} and ${remediationAnswer.answer} is not null)`
  return tx
    .select({
      runId: remediationRun.id,
      customerId: remediationRun.customerId,
      engagementId: remediationRun.engagementId,
      customerName: customer.name,
      tenantName: tenant.name,
      cloud: remediationRun.cloud,
      state: remediationRun.state,
      answers: sql<Record<string, Answer>>`coalesce(${given}, '{}'::jsonb)`,
    })
    .from(remediationRun)
    .innerJoin(engagement, ofRun)
    .innerJoin(customer, eq(customer.customerId, remediationRun.customerId))
    .innerJoin(tenant, and(eq(tenant.customerId, engagement.customerId), eq(tenant.id, engagement.tenantId)))
    .where(and(eq(remediationRun.edition, edition), inUse))
    .orderBy(sql`lotse.sort_key(${customer.name})`, remediationRun.id)
}
