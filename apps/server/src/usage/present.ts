import type { Month } from '@lotse/calendar'
import type { UsageOverview, UsageSeriesView } from '@lotse/contract'
import {
  DEFINITION_WORDS,
  describeDefinition,
  describeState,
  isAboutDenominator,
  type Numerator,
  type UsageMonth,
  type UsageSeries,
  verdictOf,
} from '@lotse/usage'
import type { ReadingFiles, StoredLicences } from '../licences/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import { isStaff } from '../platform/access/policy.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import type { Course } from '../usage-verdict/look-up.ts'
import { mayDownloadFile, mayImportUsage } from './policy.ts'
import { presentChanges } from './present-changes.ts'
import { presentForecast } from './present-forecast.ts'
import { presentLicences } from './present-licences.ts'
import { presentPoints } from './present-point.ts'
import { presentSettings } from './present-settings.ts'
import { presentSnapshot } from './present-snapshot.ts'
import { standingByUsage } from './standing.ts'
import { type ImportedSnapshot, latestRefreshDate } from './store.ts'
import { snapshotBehind } from './tenant-usage.ts'
import { both, inBothLanguages, noVerdictSentence } from './texts.ts'

/** Everything the overview is made from. */
export interface TenantUsage {
  readonly customerId: CustomerId
  readonly tenantId: string
  /** All reports, newest import first, replaced ones included. */
  readonly snapshots: readonly ImportedSnapshot[]
  /** Those of them that are in force. */
  readonly current: readonly ImportedSnapshot[]
  readonly series: UsageSeries
  /** The confirmed states of the same months, and what decided them. */
  readonly course: Course
  readonly missing: readonly Month[]
  /** What is known about licences on the days of the reports in force. */
  readonly licences: readonly StoredLicences[]
  /** The files that readings of licences came in. */
  readonly readingFiles: ReadingFiles
}

/** What leaves the server about a tenant's use, listed field by field. */
export function presentUsage(usage: TenantUsage, actor: Actor): UsageOverview {
  const { course, series } = usage
  const { settings, running } = series
  const forTeam = isStaff(actor, { customerId: usage.customerId })
  return {
    tenantId: usage.tenantId,
    settings: presentSettings(settings, course, denominatorNote(series)),
    series: {
      desktopCore: presentSeries(usage, 'desktopCore', forTeam),
      desktop: presentSeries(usage, 'desktop', forTeam),
      any: presentSeries(usage, 'any', forTeam),
    },
    missing: [...usage.missing],
    running: running.map((month) => presentRunning(month, usage.current)),
    forecast: course.forecast && presentForecast(course.forecast, settings),
    licences: usage.licences.map((one) => presentLicences(one, usage.readingFiles)),
    snapshots: usage.snapshots.map(presentSnapshot),
    may: {
      import: mayImportUsage(actor, { customerId: usage.customerId }),
      download: mayDownloadFile(actor, { customerId: usage.customerId }),
    },
  }
}

/** A month that is not over: figures by the definition of all months, never a verdict. */
function presentRunning(month: UsageMonth, current: TenantUsage['current']): UsageOverview['running'][number] {
  const { active, entitled, denominator, provenance } = month
  return {
    month: month.month,
    active: { desktopCore: active.desktopCore, desktop: active.desktop, any: active.any },
    entitled,
    denominator,
    refreshDate: provenance.refreshDate,
    snapshotId: snapshotBehind(month, current),
  }
}

/** Why the newest closed month is not divided as the settings say; null where it is, or nobody knows licences. */
function denominatorNote({ points }: UsageSeries): UsageOverview['settings']['denominatorNote'] {
  const note = points.desktopCore.at(-1)?.usage.remarks.find(isAboutDenominator)
  return note === undefined ? null : inBothLanguages(note)
}

function presentSeries(usage: TenantUsage, numerator: Numerator, forTeam: boolean): UsageSeriesView {
  const confirmed = usage.course.confirmed[numerator]
  return {
    numerator,
    points: presentPoints({
      numerator,
      current: usage.current,
      points: usage.series.points[numerator],
      confirmed,
      forTeam,
    }),
    verdict: presentVerdict(usage, numerator),
    changes: presentChanges(confirmed, forTeam),
  }
}

/** The confirmed state of the newest closed month; pace and definition are those of its plain figure. */
function presentVerdict(
  { series, course, current }: Pick<TenantUsage, 'series' | 'course' | 'current'>,
  numerator: Numerator,
): UsageSeriesView['verdict'] {
  const { settings } = series
  const verdict = verdictOf(series, numerator)
  const newest = course.confirmed[numerator].points.at(-1) ?? null
  const readOn = { newest: latestRefreshDate(current), behind: verdict?.usage.provenance.refreshDate ?? null }
  return {
    ...standingByUsage(newest, settings, readOn),
    sentence: newest === null ? noVerdictSentence : both((language) => describeState(newest, settings, language)),
    definition:
      verdict === null
        ? both((language) => DEFINITION_WORDS.numerators[numerator][language])
        : both((language) => describeDefinition(verdict, language)),
    monthsToGoal: verdict?.monthsToTargetAtThisPace ?? null,
    lowConfidence: verdict?.lowConfidence ?? false,
    firstVerdictMonth: verdict?.firstVerdictMonth ?? null,
    raw: newest?.raw ?? null,
    qualifier: newest?.qualifier ?? null,
    pending: newest?.pending ?? null,
  }
}
