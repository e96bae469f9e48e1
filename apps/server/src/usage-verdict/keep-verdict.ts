import { type ErrorPool, forecastOfSeries } from '@lotse/usage'
import type { Change } from '../platform/change.ts'
import { confirmedFrom, seriesFrom } from './course.ts'
import { digestOf } from './digest.ts'
import type { Known } from './known.ts'
import { plannedMonthOf } from './planned-month.ts'
import { poolFor } from './pool-store.ts'
import { keepChanges } from './state-changes.ts'
import { storedVerdict, storeVerdict, type VerdictRow } from './verdict-store.ts'

/** Whose errors the band of a forecast is made of, where the caller knows it: a job asks once for all tenants. */
export interface PoolOfTenant {
  readonly part: number | null
  readonly pool: ErrorPool
}

/**
 * Works out the confirmed course and the forecast of a tenant and keeps both, with every change of state as an event. The
 * tenant's engagements are held (`engagements/hold.ts`), and are evaluated afterwards.
 */
export async function keepVerdict(change: Change, tenantId: string, known: Known, given?: PoolOfTenant): Promise<void> {
  const { tx, customerId, now, today } = change
  const { settings, country } = known
  const digest = digestOf(settings)
  const before = await storedVerdict(tx, customerId, tenantId)
  const series = seriesFrom(known, today)
  const course = confirmedFrom(known, series, settings.numerator)
  const { part, pool } = given ?? { part: before?.poolPart ?? null, pool: await poolFor(tx, before?.poolPart ?? null) }
  const newest = course.points.at(-1) ?? null
  const verdict: VerdictRow = {
    customerId,
    tenantId,
    numerator: settings.numerator,
    denominator: newest === null ? null : series.settings.denominator,
    month: newest?.month ?? null,
    state: newest?.state ?? null,
    qualifier: newest?.qualifier ?? null,
    pending: newest?.pending ?? null,
    forecast: forecastOfSeries(course, {
      country,
      pool,
      plannedMonth: await plannedMonthOf(tx, customerId, tenantId),
      seed: `${tenantId} ${settings.numerator}`,
    }),
    poolPart: part,
    settingsDigest: digest,
    computedFor: today,
    computedAt: now,
  }
  const isRestated = before !== null && (before.settingsDigest !== digest || isDividedOtherwise(before, verdict))
  await keepChanges(change, tenantId, course.changes, { settings, digest }, { asNews: !isRestated })
  if (isRestated) await recordRestated(change, tenantId, before, verdict)
  await storeVerdict(tx, verdict)
  change.touch('usage')
}

/** Licences that are known long enough, or no longer, make the figures of all months others, by the same settings. */
const isDividedOtherwise = (before: VerdictRow, after: VerdictRow): boolean =>
  before.denominator !== null && after.denominator !== null && before.denominator !== after.denominator

/** Another definition is another series: what differs is told once, not month by month. */
async function recordRestated({ record }: Change, tenantId: string, before: VerdictRow, after: VerdictRow) {
  const isSame = before.state === after.state && before.qualifier === after.qualifier
  if (isSame && !isDividedOtherwise(before, after)) return
  await record({ event: 'usage.stateRestated', subject: tenantId, before: toldOf(before), after: toldOf(after) })
}

const toldOf = ({ month, state, qualifier, numerator, denominator }: VerdictRow) => ({
  month,
  state,
  ...(qualifier && { qualifier }),
  numerator,
  ...(denominator && { denominator }),
})
