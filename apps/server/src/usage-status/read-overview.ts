import type { Division, UsageStatusOverview, UsageStatusState } from '@lotse/contract'
import { findEngagement } from '../engagements/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { usageOfTenant } from '../usage/verdict-of-tenant.ts'
import { forecastHistoryOf, forecastOf } from './forecast-store.ts'
import { keyDataOf } from './key-data-store.ts'
import { mayApproveRecount, mayPropose, mayReadTeamWords, maySetUsageStatus } from './policy.ts'
import { presentDivision, presentForecast, presentKeyData, presentProposal, presentState } from './present.ts'
import { proposalsOf } from './proposal-store.ts'
import {
  type EngagementKey,
  engineeringReasons,
  entitlementSetOf,
  usageStatusesOf,
  usageStatusHistoryOf,
} from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/** Everything about the entitlement records of an engagement. Problem: `not-found`. */
export async function readOverview(
  { services, actor }: ActingContext,
  { customerId: of, engagementId }: Place,
): Promise<UsageStatusOverview> {
  const customer = customerId(of)
  const key: EngagementKey = { customerId: customer, engagementId }
  const reasons = await services.database.transaction('portfolio', engineeringReasons)
  return services.database.transaction({ customer }, async (tx) => {
    const engagement = await findEngagement(tx, key)
    if (!engagement) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
    const team = mayReadTeamWords(actor, key)
    const forecast = await forecastOf(tx, key)
    const forecasts = await forecastHistoryOf(tx, key)
    const proposals = team ? await proposalsOf(tx, key) : []
    const keyData = team ? await keyDataOf(tx, key) : null
    const names = await namesOf(tx, [
      ...forecasts.map(({ changedBy }) => changedBy),
      ...proposals.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy]),
      keyData?.changedBy ?? null,
    ])
    const { verdict } =
      engagement.workload === 'apps'
        ? (await usageOfTenant(tx, customer, engagement.tenantId, services.clock.today())).facts
        : { verdict: null }
    return {
      division: await divisionView(tx, key, verdict && { count: verdict.entitled, month: verdict.month }, actor),
      proposals: proposals.map((row) => presentProposal(row, names)),
      forecast: presentForecast(forecast, names),
      forecastHistory: forecasts.map((row) => ({
        ...presentForecast(row, names),
        reason: team ? row.reason : null,
      })),
      keyData: team ? presentKeyData(keyData, names) : null,
      engineeringReasons: team ? reasons : [],
      may: {
        set: maySetUsageStatus(actor, key),
        propose: mayPropose(actor, key),
        approve: mayApproveRecount(actor, key),
        export: team,
      },
    }
  })
}

/** How the entitlements are divided, for the answer to a change as well. */
export async function divisionView(
  tx: Transaction,
  key: EngagementKey,
  reported: Division['reported'],
  actor: Actor,
): Promise<Division> {
  const rows = await usageStatusesOf(tx, key)
  const set = await entitlementSetOf(tx, key)
  const names = await namesOf(tx, [set.overrideBy, ...rows.map(({ changedBy }) => changedBy)])
  return presentDivision(set, rows, reported, names, { team: mayReadTeamWords(actor, key) })
}

/** Every state that any record ever had, closed ones included, newest first. */
export async function readUsageStatusHistory(
  { services, actor }: ActingContext,
  { customerId: of, engagementId }: Place,
): Promise<UsageStatusState[]> {
  const customer = customerId(of)
  const key: EngagementKey = { customerId: customer, engagementId }
  return services.database.transaction({ customer }, async (tx) => {
    const rows = await usageStatusHistoryOf(tx, key)
    const names = await namesOf(
      tx,
      rows.map(({ changedBy }) => changedBy),
    )
    return rows.map((row) => presentState(row, names, { team: mayReadTeamWords(actor, key) }))
  })
}
