import {
  APP_USER_DETAIL,
  describeDefinition,
  describeForecast,
  describeState,
  describeVerdict,
  type Forecast,
  type Note,
  NUMERATORS,
  type Numerator,
  type ReportReading,
  type SeriesPoint,
  say,
  seriesAndLatest,
  type UsageSettings,
  verdictOf,
} from '@lotse/usage'
import type { Language } from '../language.ts'
import type { CheckedFile } from './checked-files.ts'
import type { Judged } from './judge.ts'
import { WORDS } from './messages.ts'

/**
 * The result as JSON, a stable contract for scripts (docs/cli.md): fields are added, never renamed. Rates are per cent and
 * growth is percentage points, both unrounded.
 */
export function resultOf(files: readonly CheckedFile[], judged: Judged, language: Language): object {
  const { series, evidence, forecasts } = judged
  const contract = seriesAndLatest(series, evidence)
  return {
    asOf: series.asOf,
    settings: { ...series.settings, denominatorNote: WORDS.denominator[language] },
    files: files.flatMap((file) => fileEntries(file, language)),
    series: perNumerator((numerator) =>
      contract.series[numerator].map((entry, at) => ({ ...entry, base: baseEntry(series.points[numerator][at]) })),
    ),
    latest: perNumerator((numerator) => {
      const latest = contract.latest[numerator]
      return latest === null ? null : { ...latest, ...latestWords(judged, numerator, language) }
    }),
    forecast: perNumerator((numerator) => forecastEntry(forecasts[numerator], series.settings, language)),
    missingMonths: series.missing,
    runningMonths: series.running.map(({ month }) => month),
  }
}

const perNumerator = <Value>(entryOf: (numerator: Numerator) => Value): Record<string, Value> =>
  Object.fromEntries(NUMERATORS.map((numerator) => [numerator, entryOf(numerator)]))

/** One entry per report: the pages of one are one, a file of several joined reports has one for each. */
function fileEntries(file: CheckedFile, language: Language): object[] {
  const readings = file.reading?.readings ?? []
  return (readings.length === 0 ? [null] : readings).map((reading) => ({
    file: file.path,
    report: file.reading?.report ?? null,
    refreshDate: reading?.refreshDate ?? null,
    reportPeriod: reading?.reportPeriod ?? null,
    encoding: file.reading?.encoding ?? null,
    delimiter: file.reading?.delimiter ?? null,
    dateFormat: file.reading?.dateFormat ?? null,
    ...readingEntry(reading, language),
    refused: file.refused,
  }))
}

function readingEntry(reading: ReportReading | null, language: Language): object {
  const told = (notes: readonly Note[] = []): object[] =>
    notes.map((note) => ({ code: note.code, message: say(note, language) }))
  const active = reading?.report === APP_USER_DETAIL ? reading.active : null
  return {
    rows: reading?.rows ?? { total: 0, accepted: 0, duplicates: 0, rejected: 0 },
    rejections: (reading?.rejections ?? []).map((rejection) => ({
      ...(rejection.page === undefined ? {} : { page: rejection.page }),
      line: rejection.line,
      reason: say(rejection, language),
      code: rejection.code,
    })),
    users: reading?.users ?? null,
    concealed: CONCEALED[reading?.concealed ?? 'none'],
    usableForMau: reading?.usableForMau ?? false,
    obstacles: told(reading?.obstacles),
    remarks: told(reading?.remarks),
    month: reading?.month ?? null,
    desktopCore: active?.desktopCore ?? null,
    desktop: active?.desktop ?? null,
    any: active?.any ?? null,
  }
}

/** False, true, or "mixed" where only some names are pseudonyms. */
const CONCEALED = { none: false, all: true, mixed: 'mixed' } as const

/** The months that growth was measured against. */
function baseEntry(point: SeriesPoint | undefined): object | null {
  const base = point?.base ?? null
  return base === null ? null : { kind: base.kind, months: base.used.map((used) => used.month) }
}

function latestWords({ series, confirmed }: Judged, numerator: Numerator, language: Language): object {
  const verdict = verdictOf(series, numerator)
  const newest = confirmed[numerator].points.at(-1)
  return {
    qualifier: newest?.qualifier ?? null,
    sentence: verdict === null ? null : describeVerdict(verdict, language),
    stateSentence: newest === undefined ? null : describeState(newest, series.settings, language),
    definition: verdict === null ? null : describeDefinition(verdict, language),
  }
}

function forecastEntry(forecast: Forecast | null, settings: UsageSettings, language: Language): object | null {
  return forecast === null ? null : { ...forecast, words: describeForecast(forecast, settings, language) }
}
