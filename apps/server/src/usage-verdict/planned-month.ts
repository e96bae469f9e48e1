import { type Month, monthOf } from '@lotse/calendar'
import { engagementsOfTenant } from '../engagements/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { entitlementFacts, recordsOf } from '../usage-status/look-up.ts'

/**
 * The month by which the goal is planned to be reached: that of the target date of the largest entitlement record, else
 * the day that somebody forecast for it (engagement.md §5). Null without either.
 */
export async function plannedMonthOf(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<Month | null> {
  const engagements = await engagementsOfTenant(tx, customerId, tenantId)
  const apps = engagements.find(({ workload }) => workload === 'apps')
  if (apps === undefined) return null
  const key = { customerId, engagementId: apps.id }
  const target = (await recordsOf(tx, key)).find(({ targetDate }) => targetDate !== null)?.targetDate
  if (target) return monthOf(target)
  const { forecasts } = await entitlementFacts(tx, key)
  const goal = forecasts.find(({ milestone }) => milestone === 70)
  return goal === undefined ? null : monthOf(goal.date)
}
