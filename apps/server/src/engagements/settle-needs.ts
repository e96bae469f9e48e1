import { type Change, derive } from '../platform/change.ts'
import { counted } from '../platform/counted.ts'
import { inLanes } from '../platform/in-lanes.ts'
import type { Services } from '../platform/services.ts'
import { keepRow } from '../portfolio/keep-rows.ts'
import { basisNow, keepOutcome } from './basis-store.ts'
import type { DayChange } from './day-change.ts'
import { evaluateEngagement } from './evaluate.ts'
import { type Found, recordNewState, storeFound } from './keep-found.ts'
import { settleDays } from './settle-days.ts'
import { type EngagementKey, holdEngagement } from './store.ts'
import { type DayToStore, waitForNoDisk } from './store-days.ts'

/** What the daily evaluation has to do for an engagement. */
export interface Need extends EngagementKey {
  /** What was found for today from kept facts, with the version of those; null: its facts have to be read anew. */
  readonly kept: {
    readonly found: Found
    readonly version: number
    /** What of it differs from what is stored; null where that is not known, or is to be told. */
    readonly change: DayChange | null
  } | null
}

/** Customers worked on at the same time: the database writes for one while the program thinks about another. */
const AT_ONCE = 3

/**
 * Does what the daily evaluation found necessary, each customer in one transaction, and where that fails each engagement. Gives for how many engagements that
 * failed; the reason stands in the log.
 */
export async function settleNeeds(services: Pick<Services, 'database' | 'log' | 'clock'>, needs: readonly Need[]) {
  let failed = 0
  await inLanes(
    AT_ONCE,
    Map.groupBy(needs, ({ customerId }) => customerId),
    async ([customer, group]) => {
      try {
        await derive(services, customer, (change) => settle(change, group))
      } catch {
        // One of them fails: the others of this customer are not to wait for it.
        for (const need of group)
          try {
            await derive(services, customer, (change) => settle(change, [need]))
          } catch (error) {
            services.log.error({ err: error, engagementId: need.engagementId }, 'an engagement could not be evaluated')
            failed += 1
          }
      }
    },
  )
  return failed
}

async function settle(change: Change, needs: readonly Need[]): Promise<void> {
  const days = needs.flatMap(daysOf)
  if (days.length === needs.length) return settleDays(change, days)
  await waitForNoDisk(change.tx)
  // Engagements are held in the order of their ids, as by everybody.
  for (const need of needs) {
    const { customerId, engagementId, kept } = need
    if (kept === null) await evaluateEngagement(change, engagementId)
    else if (kept.change === null) await store(change, { customerId, engagementId }, kept)
    else await settleDays(change, daysOf(need))
  }
}

const daysOf = ({ engagementId, kept }: Need): DayToStore[] =>
  kept?.change ? [{ engagementId, version: kept.version, change: kept.change }] : []

/** Stores what was found, unless somebody evaluated the engagement meanwhile. */
async function store(change: Change, key: EngagementKey, { found, version }: NonNullable<Need['kept']>) {
  const { tx } = change
  if ((await holdEngagement(tx, key)) === null) return
  const basis = await basisNow(tx, key)
  if (basis === null || basis.version !== version) return
  if (basis.head === null) return evaluateEngagement(change, key.engagementId)
  const { change: counting, recorded } = counted(change)
  await recordNewState(counting, key, found)
  await storeFound(change, key, found)
  await keepOutcome(tx, key, { outcome: found.outcome, day: change.today, head: basis.head, recorded: recorded() })
  await keepRow(change, key.engagementId)
  change.touch('engagement')
}
