import type { IsoDate } from '@lotse/calendar'
import type { TenantFunnel } from '@lotse/contract'
import { funnelOf, type Numerator } from '@lotse/usage'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { settingsOf } from '../usage-verdict/look-up.ts'
import { newestMonth } from './newest-month.ts'
import { mayReadSegments } from './policy.ts'
import { basisOf } from './segments-of-tenant.ts'
import { concealedStages, funnelSentence, stageRemarks, whyNoPeople } from './sentences.ts'
import { sourcesOf } from './sources.ts'
import { stagesOf } from './stages.ts'

export interface AskedFunnel {
  readonly numerator?: Numerator | undefined
  readonly today: IsoDate
  /** Who reads it. */
  readonly actor: Actor
}

/** How far the people of a tenant have come, on the day `today`. Source: usage.md §8 and §14. */
export async function funnelOfTenant(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  { numerator: wanted, today, actor }: AskedFunnel,
): Promise<TenantFunnel> {
  const { settings } = await settingsOf(tx, customerId)
  const numerator = wanted ?? settings.numerator
  const newest = await newestMonth(tx, customerId, tenantId, { settings, today })
  const { targetRate } = settings
  const may = { segments: mayReadSegments(actor, { customerId }) }
  if (typeof newest === 'string')
    return {
      numerator,
      targetRate,
      basis: null,
      funnel: null,
      sentence: whyNoPeople(newest),
      remarks: [],
      sources: [],
      may,
    }
  const stages = await stagesOf(tx, customerId, tenantId, newest, { numerator, settings })
  const funnel = funnelOf(stages.groups, numerator)
  return {
    numerator,
    targetRate,
    basis: basisOf(newest, numerator, settings),
    funnel: { ...funnel },
    sentence: funnelSentence(funnel),
    remarks: newest.identity === 'pseudonyms' ? [concealedStages] : stageRemarks(stages),
    sources: await sourcesOf(tx, customerId, tenantId, {
      reports: [newest.chosen.snapshotId],
      byPlan: newest.basis === 'entitledByPlan',
      readings: [stages.activationReading ?? []].flat(),
      inventories: stages.inventory !== null,
    }),
    may,
  }
}
