import type { IsoDate } from '@lotse/calendar'
import {
  type ConfirmedSeries,
  type Evidence,
  type Forecast,
  type Numerator,
  neededBy,
  type UsageSeries,
  type UsageSettings,
} from '@lotse/usage'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { everyCourse, evidenceFor, seriesFrom } from './course.ts'
import { digestOf } from './digest.ts'
import { knownOf } from './known.ts'
import { plannedMonthOf } from './planned-month.ts'
import { storedVerdict } from './verdict-store.ts'

/** What other capabilities may know of verdicts on active use. */

export { digestOf, digestsOfCustomers } from './digest.ts'
export { type EffectiveSettings, settingsOf, settingsOfCustomers } from './settings.ts'

/** The course of one tenant on a day, with what decided it. */
export interface Course {
  /** Closed and running months with growth and plain verdicts, for each numerator. */
  readonly series: UsageSeries
  /** The confirmed course by each numerator. */
  readonly confirmed: Readonly<Record<Numerator, ConfirmedSeries>>
  readonly settings: UsageSettings
  /** Settings that this customer has of its own. */
  readonly overridden: readonly (keyof UsageSettings)[]
  /** What counted beside the months, for the numerator of the settings. */
  readonly evidence: Evidence
  /** As it was worked out with the last verdict by these settings; null where there is none yet. */
  readonly forecast: Forecast | null
}

/** Months, confirmed states and forecast of a tenant as they stand on `today`. Needs the scope of the customer, or of all. */
export async function courseOf(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  today: IsoDate,
): Promise<Course> {
  const known = await knownOf(tx, customerId, tenantId)
  const series = seriesFrom(known, today)
  const stored = await storedVerdict(tx, customerId, tenantId)
  const confirmed = everyCourse(known, series)
  const newest = confirmed[known.settings.numerator].points.at(-1)
  const forecast = stored?.settingsDigest === digestOf(known.settings) ? stored.forecast : null
  const planned = forecast === null ? null : await plannedMonthOf(tx, customerId, tenantId)
  return {
    series,
    confirmed,
    settings: known.settings,
    overridden: known.overridden,
    evidence: evidenceFor(known, series, known.settings.numerator),
    // Plans change between two verdicts; what they ask for needs no model.
    forecast:
      forecast === null || newest === undefined
        ? forecast
        : { ...forecast, needed: neededBy(newest, planned, known.settings) },
  }
}
