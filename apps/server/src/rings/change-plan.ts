import type { RolloutPlanView } from '@lotse/contract'
import { type PlannedSite, type RolloutSizes, SIZE_IDS, SIZES } from '@lotse/rollout'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { named, type Place } from './here.ts'
import { rangeUpsideDown } from './problems.ts'
import { changeHere } from './settle.ts'
import { findPlan, type PlanRow, writePlan } from './store.ts'

interface PlanChange {
  readonly params: Place
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly sizes?: RolloutSizes | undefined; readonly sites?: readonly PlannedSite[] | undefined }
}

export const presentPlan = (row: PlanRow | null): RolloutPlanView => ({
  sizes: row?.sizes ?? {},
  sites: row?.sites ?? [],
  version: row?.version ?? 0,
})

/** Changes what the planning of bandwidth assumes. Problems: `not-found`, `changed-meanwhile`, `input-not-valid` with the field. */
export function changePlan(context: ActingContext, { params, headers, body }: PlanChange): Promise<RolloutPlanView> {
  return changeHere(context, params, async (change, here) => {
    const before = await findPlan(change.tx, here)
    if ((before?.version ?? 0) !== expectedVersion(headers)) throw changedMeanwhile(presentPlan(before))
    for (const id of SIZE_IDS) {
      const range = body.sizes?.[id]
      if (range !== undefined && range.to < range.from) throw rangeUpsideDown(`sizes.${id}`, SIZES[id].label)
    }
    const after = await writePlan(change.tx, {
      ...{ customerId: change.customerId, engagementId: here.engagementId },
      sizes: body.sizes ?? before?.sizes ?? {},
      sites: [...(body.sites ?? before?.sites ?? [])],
      changedAt: change.now,
      changedBy: context.actor.personId,
      version: (before?.version ?? 0) + 1,
    })
    await change.record({
      event: 'ring.planChanged',
      engagementId: here.engagementId,
      after: { fields: Object.keys(named(body)).sort() },
    })
    return presentPlan(after)
  })
}
