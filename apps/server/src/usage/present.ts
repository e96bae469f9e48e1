import type { IsoDate, Month } from '@lotse/calendar'
import type { Localised, UsageOverview, UsagePoint, UsageSeriesView, UsageSnapshotView } from '@lotse/contract'
import {
  DEFINITION_WORDS,
  describeDefinition,
  describeVerdict,
  type Numerator,
  type SeriesPoint,
  type UsageSeries,
  type UsageVerdict,
  verdictOf,
} from '@lotse/usage'
import type { Actor } from '../platform/access/actor.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { mayDownloadFile, mayImportUsage } from './policy.ts'
import { presentRejection } from './present-import.ts'
import { standingByUsage } from './standing.ts'
import { type ImportedSnapshot, importer, latestRefreshDate } from './store.ts'
import { snapshotBehind } from './tenant-usage.ts'
import { inBothLanguages, noVerdictSentence } from './texts.ts'

/** Everything the overview is made from. */
export interface TenantUsage {
  readonly customerId: CustomerId
  readonly tenantId: string
  /** All reports, newest import first, replaced ones included. */
  readonly snapshots: readonly ImportedSnapshot[]
  /** Those of them that are in force. */
  readonly current: readonly ImportedSnapshot[]
  readonly series: UsageSeries
  readonly missing: readonly Month[]
}

/** What leaves the server about a tenant's use, listed field by field. */
export function presentUsage(usage: TenantUsage, actor: Actor): UsageOverview {
  const { settings, running } = usage.series
  return {
    tenantId: usage.tenantId,
    settings: {
      numerator: settings.numerator,
      denominator: settings.denominator,
      windowDays: settings.windowDays,
      targetRate: settings.targetRate,
      growthMode: settings.growthMode,
      growthThreshold: settings.growthThreshold,
      closeMonthAfterDays: settings.closeMonthAfterDays,
    },
    series: {
      desktopCore: presentSeries(usage, 'desktopCore'),
      desktop: presentSeries(usage, 'desktop'),
      any: presentSeries(usage, 'any'),
    },
    missing: [...usage.missing],
    running: running.map(({ month }) => month),
    snapshots: usage.snapshots.map(presentSnapshot),
    may: {
      import: mayImportUsage(actor, { customerId: usage.customerId }),
      download: mayDownloadFile(actor, { customerId: usage.customerId }),
    },
  }
}

function presentSeries(usage: TenantUsage, numerator: Numerator): UsageSeriesView {
  const verdict = verdictOf(usage.series, numerator)
  return {
    numerator,
    points: usage.series.points[numerator].map((point) => presentPoint(point, usage.current)),
    verdict: presentVerdict(verdict, numerator, latestRefreshDate(usage.current)),
  }
}

function presentPoint(point: SeriesPoint, current: readonly ImportedSnapshot[]): UsagePoint {
  const { provenance, remarks } = point.usage
  return {
    month: point.month,
    active: point.active,
    entitled: point.entitled,
    rate: point.rate,
    growth3pp: point.growth3pp,
    growthBase: point.base && { kind: point.base.kind, months: point.base.used.map(({ month }) => month) },
    raw: point.raw,
    refreshDate: provenance.refreshDate,
    windowFrom: provenance.window.from,
    windowTo: provenance.window.to,
    snapshotId: snapshotBehind(point.usage, current),
    rules: [...provenance.rules],
    remarks: remarks.map(inBothLanguages),
  }
}

function presentVerdict(
  verdict: UsageVerdict | null,
  numerator: Numerator,
  latestReadOn: IsoDate | null,
): UsageSeriesView['verdict'] {
  return {
    ...standingByUsage(verdict, latestReadOn),
    sentence: verdict === null ? noVerdictSentence : both((language) => describeVerdict(verdict, language)),
    definition:
      verdict === null
        ? both((language) => DEFINITION_WORDS.numerators[numerator][language])
        : both((language) => describeDefinition(verdict, language)),
    monthsToGoal: verdict?.monthsToTargetAtThisPace ?? null,
    lowConfidence: verdict?.lowConfidence ?? false,
    firstVerdictMonth: verdict?.firstVerdictMonth ?? null,
  }
}

function presentSnapshot(row: ImportedSnapshot): UsageSnapshotView {
  const { snapshot } = row
  return {
    id: row.id,
    fileId: row.fileId,
    fileName: row.file.name,
    sha256: row.file.sha256,
    report: snapshot.report,
    refreshDate: row.refreshDate,
    reportPeriod: row.reportPeriod,
    month: snapshot.month,
    encoding: row.encoding,
    delimiter: row.delimiter,
    dateFormat: row.dateFormat,
    rows: {
      total: snapshot.rows.total,
      accepted: snapshot.rows.accepted,
      duplicates: snapshot.rows.duplicates,
      rejected: snapshot.rows.rejected,
    },
    rejections: row.rejections.map(presentRejection),
    users: snapshot.users,
    active: {
      desktopCore: snapshot.active.desktopCore,
      desktop: snapshot.active.desktop,
      any: snapshot.active.any,
    },
    concealed: snapshot.concealed,
    usable: row.usable,
    notes: [...snapshot.obstacles, ...row.remarks].map(inBothLanguages),
    importedBy: importer(row),
    importedAt: row.importedAt.toISOString(),
    replacedAt: row.replacedAt?.toISOString() ?? null,
  }
}

const both = (say: (language: 'de' | 'en') => string): Localised => ({ de: say('de'), en: say('en') })
