import { addDays, addMonths, type IsoDate, lastDayOf, type Month, monthsBetween } from '@lotse/calendar'
import type { UsageFacts } from '@lotse/playbook'
import { type ConfirmedPoint, type ConfirmedSeries, usersMissing } from '@lotse/usage'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { confirmedFrom, seriesFrom } from '../usage-verdict/course.ts'
import { digestOf } from '../usage-verdict/digest.ts'
import { type Known, knownOf } from '../usage-verdict/known.ts'
import { latestRefreshDate } from './store.ts'

/** What an evaluation has to know about a tenant's use. */
export interface TenantUse extends UsageFacts {
  /** How many months, up to the newest closed one, use stalls or declines by their confirmed states. */
  readonly monthsStalled: number
  /** The closed month in which most people were active; null where there is none. */
  readonly peak: { readonly month: Month; readonly active: number } | null
}

/** What is known of a tenant's use, and how long that stays so while nobody records anything. */
export interface UsageForNow {
  readonly facts: TenantUse
  /** The first day on which another month is closed; null: no report waits for one. */
  readonly until: IsoDate | null
  /** The definition it was judged by, see `digestOf`; null where there is nothing to judge. */
  readonly settings: string | null
}

/** Use of a service that has no figure of its own. */
export const NO_USE: UsageForNow = {
  facts: { latestReadOn: null, verdict: null, monthsAtTarget: null, monthsStalled: 0, peak: null },
  until: null,
  settings: null,
}

/** What the playbook's evaluation has to know about a tenant's use on the day `today`. */
export async function usageOfTenant(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  today: IsoDate,
): Promise<UsageForNow> {
  return usageFrom(await knownOf(tx, customerId, tenantId), today)
}

/** The same from what is stored. The day decides nothing but which months are closed (usage.md §11). */
export function usageFrom(known: Known, today: IsoDate): UsageForNow {
  const { settings } = known
  const plain = seriesFrom(known, today)
  const series = confirmedFrom(known, plain, settings.numerator)
  const newest = series.points.at(-1)
  const closings = plain.running.map(({ month }) => addDays(lastDayOf(month), settings.closeMonthAfterDays))
  return {
    facts: {
      latestReadOn: latestRefreshDate(known.current),
      verdict: newest === undefined ? null : verdictForPlaybook(newest, series),
      monthsAtTarget: newest === undefined ? null : monthsAtTarget(newest, series),
      monthsStalled: monthsStalled(series),
      peak: peakOf(series),
    },
    until: closings.sort()[0] ?? null,
    settings: digestOf(settings),
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

/** From the first month of the present stall to the newest; one between them without a report counts. */
function monthsStalled({ points }: ConfirmedSeries): number {
  const moving = points.findLastIndex(({ state }) => state !== 'stalled' && state !== 'declining')
  const [first, newest] = [points[moving + 1], points.at(-1)]
  return first === undefined || newest === undefined ? 0 : monthsBetween(first.month, newest.month) + 1
}

function peakOf({ points }: ConfirmedSeries): TenantUse['peak'] {
  const [peak] = points.toSorted((one, other) => other.active - one.active)
  return peak === undefined ? null : { month: peak.month, active: peak.active }
}
