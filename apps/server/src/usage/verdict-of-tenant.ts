import { addMonths, type IsoDate } from '@lotse/calendar'
import type { UsageFacts } from '@lotse/playbook'
import { type ConfirmedPoint, type ConfirmedSeries, usersMissing } from '@lotse/usage'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { confirmedFrom, seriesFrom } from '../usage-verdict/course.ts'
import { type Known, knownOf } from '../usage-verdict/known.ts'
import { latestRefreshDate } from './store.ts'

/** What the playbook's evaluation has to know about a tenant's use on the day `today`. */
export async function usageOfTenant(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  today: IsoDate,
): Promise<UsageFacts> {
  return factsFrom(await knownOf(tx, customerId, tenantId), today)
}

/** The same from what is stored. */
export function factsFrom(known: Known, today: IsoDate): UsageFacts {
  const { settings } = known
  const series = confirmedFrom(known, seriesFrom(known, today), settings.numerator)
  const newest = series.points.at(-1)
  return {
    latestReadOn: latestRefreshDate(known.current),
    verdict: newest === undefined ? null : verdictForPlaybook(newest, series),
    monthsAtTarget: newest === undefined ? null : monthsAtTarget(newest, series),
  }
}

/** The growth that the state was judged by stands beside it; against a holiday or a purchase the plain one would mislead. */
function verdictForPlaybook(newest: ConfirmedPoint, { settings }: ConfirmedSeries): NonNullable<UsageFacts['verdict']> {
  const { month, raw, state, qualifier, quiet, active, entitled, rate, growth } = newest
  return {
    month,
    raw,
    state,
    qualifier,
    quiet,
    active,
    entitled,
    rate,
    growth3pp: growth?.points ?? null,
    usersMissingToTarget: usersMissing(newest, settings),
    target: settings.targetRate,
    threshold: settings.growthThreshold,
  }
}

/**
 * How many closed months in a row, up to the newest, are at the goal, as far as the confirmed state bears it: two or more
 * only where it is stable, so that a goal that holidays or a step hide is neither lost nor won by counting.
 */
function monthsAtTarget(newest: ConfirmedPoint, { points }: ConfirmedSeries): number {
  const known = new Map(points.map((point) => [point.month, point]))
  let count = 0
  while (known.get(addMonths(newest.month, -count))?.raw === 'stable') count += 1
  return newest.state === 'stable' ? Math.max(2, count) : Math.min(1, count)
}
