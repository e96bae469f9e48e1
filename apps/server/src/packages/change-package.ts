import type { EventName, Package, PackageState } from '@lotse/contract'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { itemsOf, missingOf, presentWhole } from './present.ts'
import { noReason, noSuchItem, notReady, readyAlready, sameState, thisPackage } from './problems.ts'
import type { PackagePlace } from './read-packages.ts'
import { type EngagementKey, findPackage, type PackageRecord, type PackageValues, updatePackage } from './store.ts'

export interface PackageRequest<Body, Params = PackagePlace> {
  readonly params: Params
  readonly headers: { readonly 'if-match': string }
  readonly body: Body
}

/** What shall be written of a package, and what the history says of it. */
interface Wanted {
  readonly values: PackageValues
  readonly event: EventName
  readonly said?: Readonly<Record<string, unknown>>
}

/** Ticks an item of the preparation, or takes the tick back. Problems: those of `changeWhole`, `input-not-valid`. */
export const tickItem = (
  context: ActingContext,
  request: PackageRequest<{ readonly itemId: string; readonly done: boolean }>,
): Promise<Package> =>
  changeDraft(context, request, async ({ today }, row) => {
    const { itemId, done } = request.body
    const item = itemsOf(row).find(({ id }) => id === itemId)
    if (item === undefined) throw noSuchItem()
    const others = row.checklist.filter((tick) => tick.itemId !== itemId)
    const present = row.checklist.find((tick) => tick.itemId === itemId)
    const tick = present ?? { itemId, on: today, by: context.actor.personId }
    return {
      values: { checklist: done ? [...others, tick] : others },
      event: 'package.ticked',
      said: { preparationItem: item.words, preparationDone: done },
    }
  })

/** Says that a package is ready, or takes that back. Problems besides: `rule-refused` with what is missing. */
export const movePackage = (
  context: ActingContext,
  request: PackageRequest<{ readonly to: PackageState; readonly because: string | null }>,
): Promise<Package> =>
  changeWhole(context, request, async (change, row) => {
    const { to, because } = request.body
    if (to === row.state) throw sameState()
    const values = { state: to, stateAt: change.now, stateBy: context.actor.personId }
    if (to === 'draft') {
      if (because === null) throw noReason()
      change.touch('rings')
      return { values: { ...values, because }, event: 'package.takenBack' }
    }
    const missing = missingOf(row)
    if (missing.length > 0) throw notReady(missing)
    change.touch('rings')
    return { values: { ...values, because: null }, event: 'package.ready' }
  })

/** The same as `changeWhole` for what stands fast while a package is ready. Problem besides: `rule-refused`. */
export const changeDraft: typeof changeWhole = (context, request, work) =>
  changeWhole(context, request, (change, row, key) => {
    if (row.state === 'ready') throw readyAlready()
    return work(change, row, key)
  })

/** Changes a package as `work` wants. Problems: `not-found`, `changed-meanwhile` with the present one, those of `work`. */
async function changeWhole<Body, Params extends PackagePlace>(
  context: ActingContext,
  { params, headers }: PackageRequest<Body, Params>,
  work: (change: Change, row: PackageRecord, key: EngagementKey) => Promise<Wanted>,
): Promise<Package> {
  const { engagementId, packageId } = params
  return change(context, customerId(params.customerId), async (change) => {
    await holdEngagementOf(change, engagementId)
    const key = { customerId: change.customerId, engagementId }
    const row = await findPackage(change.tx, key, packageId)
    if (row === null || row.deletedAt !== null) throw notFound(thisPackage)
    if (row.version !== expectedVersion(headers))
      throw changedMeanwhile(await presentWhole(change.tx, key, row, context.actor))
    const { values, event, said } = await work(change, row, key)
    const after = await updatePackage(change.tx, row, { ...values, changedAt: change.now })
    await change.record({ event, engagementId, subject: row.name, after: { package: row.id, ...said } })
    return presentWhole(change.tx, key, after, context.actor)
  })
}
