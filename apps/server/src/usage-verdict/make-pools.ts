import type { IsoDate } from '@lotse/calendar'
import {
  type ErrorPool,
  type ForecastScore,
  poolsOf,
  quietMonthsOf,
  REFERENCE_POOL,
  restartsOf,
  scoreOf,
  scoreTrials,
  type Trial,
  trialsOf,
} from '@lotse/usage'
import { derive } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { Services } from '../platform/services.ts'
import { confirmedFrom, seriesFrom } from './course.ts'
import { evenly } from './evenly.ts'
import { knownOf } from './known.ts'
import { replacePools } from './pool-store.ts'
import { type TenantKey, tenantsWithReports } from './tenants-store.ts'

/** Errors of more tenants would not move the ends of a band; so making pools does not grow with the house. */
const MOST_TENANTS = 300
/** Parts into which `poolsOf` divides tenants. */
const PARTS = 5
/** Months ahead for which forecasts are compared with what came (usage.md §13). */
const SEEN_MONTHS = 6

export interface MadePools {
  /** By part. Empty without a single trial; then generated histories serve. */
  readonly pools: readonly ErrorPool[]
  /** The part of each tenant that was taken, by its id. */
  readonly partOf: ReadonlyMap<string, number>
  readonly score: ForecastScore | null
}

/**
 * Back-tests the forecasts of up to 300 tenants, evenly taken, and keeps what they got wrong: the width of everybody's
 * bands, and the score of the house (usage.md §13).
 */
export async function makePools(
  services: Pick<Services, 'database' | 'clock' | 'log'>,
  signal: AbortSignal,
): Promise<MadePools> {
  const { database, clock } = services
  const all = await database.transaction('portfolio', (tx) => tenantsWithReports(tx, null))
  const taken = evenly(all, MOST_TENANTS)
  const tried: { readonly tenantId: string; readonly trials: readonly Trial[]; readonly targetRate: number }[] = []
  for (const key of taken) {
    signal.throwIfAborted()
    try {
      const one = await trialsOfTenant(services, key, clock.today())
      if (one.trials.length > 0) tried.push({ tenantId: key.tenantId, ...one })
    } catch (error) {
      // One that cannot be read is named by whoever judges it; the others have errors enough.
      services.log.warn({ err: error, tenantId: key.tenantId }, 'a tenant has no part in the errors of forecasts')
    }
  }
  const pools = poolsOf(
    tried.map(({ trials }) => trials),
    REFERENCE_POOL,
  )
  const scored = tried.flatMap(({ trials, targetRate }, index) =>
    scoreTrials(trials, pools[index] ?? REFERENCE_POOL, { targetRate, paths: 0 }),
  )
  const made: MadePools = {
    pools: pools.slice(0, PARTS),
    partOf: new Map(tried.map(({ tenantId }, index) => [tenantId, index % PARTS])),
    score: scoreOf(scored),
  }
  await derive(services, ORGANISATION, ({ tx, now }) =>
    replacePools(tx, made.pools, { tenants: tried.length, score: made.score, at: now }),
  )
  return made
}

async function trialsOfTenant({ database }: Pick<Services, 'database'>, key: TenantKey, today: IsoDate) {
  const known = await database.transaction({ customer: key.customerId }, (tx) =>
    knownOf(tx, key.customerId, key.tenantId),
  )
  const { settings, country } = known
  const { points } = confirmedFrom(known, seriesFrom(known, today), settings.numerator)
  const trials = trialsOf(points, {
    quietMonths: quietMonthsOf(country, settings),
    restarts: restartsOf(points),
    targetRate: settings.targetRate,
    seenMonths: SEEN_MONTHS,
  })
  return { trials, targetRate: settings.targetRate }
}
