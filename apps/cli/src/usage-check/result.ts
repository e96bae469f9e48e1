import {
  describeDefinition,
  describeVerdict,
  type Note,
  NUMERATORS,
  type Numerator,
  type SeriesPoint,
  say,
  type UsageSeries,
  type UsageSnapshotReading,
  verdictOf,
} from '@lotse/usage'
import type { Language } from '../language.ts'
import type { CheckedFile } from './check-file.ts'
import { WORDS } from './messages.ts'

/**
 * The result as JSON, a stable contract for scripts (docs/cli.md): fields are added, never renamed. Rates are per cent and
 * growth is percentage points, both unrounded.
 */
export function resultOf(files: readonly CheckedFile[], series: UsageSeries, language: Language): object {
  return {
    asOf: series.asOf,
    settings: { ...series.settings, denominatorNote: WORDS.denominator[language] },
    files: files.flatMap((file) => fileEntries(file, language)),
    series: perNumerator((numerator) => series.points[numerator].map(pointEntry)),
    latest: perNumerator((numerator) => latestEntry(series, numerator, language)),
    missingMonths: series.missing,
    runningMonths: series.running.map(({ month }) => month),
  }
}

const perNumerator = <Value>(entryOf: (numerator: Numerator) => Value): Record<string, Value> =>
  Object.fromEntries(NUMERATORS.map((numerator) => [numerator, entryOf(numerator)]))

/** One entry per report; a file of several joined reports has one for each. */
function fileEntries(file: CheckedFile, language: Language): object[] {
  const snapshots = file.reading?.snapshots ?? []
  return (snapshots.length === 0 ? [null] : snapshots).map((snapshot) => ({
    file: file.path,
    report: file.reading?.report ?? null,
    refreshDate: snapshot?.refreshDate ?? null,
    reportPeriod: snapshot?.reportPeriod ?? null,
    encoding: file.reading?.encoding ?? null,
    delimiter: file.reading?.delimiter ?? null,
    dateFormat: file.reading?.dateFormat ?? null,
    ...snapshotEntry(snapshot, language),
    refused: file.refused,
  }))
}

function snapshotEntry(snapshot: UsageSnapshotReading | null, language: Language): object {
  const told = (notes: readonly Note[] = []): object[] =>
    notes.map((note) => ({ code: note.code, message: say(note, language) }))
  return {
    rows: snapshot?.rows ?? { total: 0, accepted: 0, duplicates: 0, rejected: 0 },
    rejections: (snapshot?.rejections ?? []).map((rejection) => ({
      line: rejection.line,
      reason: say(rejection, language),
      code: rejection.code,
    })),
    users: snapshot?.users ?? null,
    concealed: CONCEALED[snapshot?.concealed ?? 'none'],
    usableForMau: snapshot?.usableForMau ?? false,
    obstacles: told(snapshot?.obstacles),
    remarks: told(snapshot?.remarks),
    month: snapshot?.month ?? null,
    desktopCore: snapshot?.active.desktopCore ?? null,
    desktop: snapshot?.active.desktop ?? null,
    any: snapshot?.active.any ?? null,
  }
}

/** False, true, or "mixed" where only some names are pseudonyms. */
const CONCEALED = { none: false, all: true, mixed: 'mixed' } as const

function pointEntry(point: SeriesPoint): object {
  const { month, active, entitled, rate, growth3pp, raw, base } = point
  return {
    month,
    active,
    entitled,
    rate,
    growth3pp,
    raw,
    base: base === null ? null : { kind: base.kind, months: base.used.map((used) => used.month) },
  }
}

function latestEntry(series: UsageSeries, numerator: Numerator, language: Language): object | null {
  const verdict = verdictOf(series, numerator)
  if (verdict === null) return null
  return {
    month: verdict.month,
    rate: verdict.rate,
    raw: verdict.raw,
    usersMissingTo70: verdict.usersMissingToTarget,
    sentence: describeVerdict(verdict, language),
    definition: describeDefinition(verdict, language),
  }
}
