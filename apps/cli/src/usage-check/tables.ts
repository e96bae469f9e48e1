import {
  DEFINITION_WORDS,
  describeDefinition,
  describeForecast,
  describeState,
  describeVerdict,
  type ForecastWords,
  formatCount,
  formatDay,
  formatMonth,
  formatPoints,
  formatRate,
  NUMERATORS,
  type Numerator,
  type Rejection,
  type ReportReading,
  STATE_NAMES,
  say,
  type UsageSeries,
  verdictOf,
} from '@lotse/usage'
import Table from 'cli-table3'
import colors from 'picocolors'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import type { CheckedFile } from './checked-files.ts'
import type { Judged } from './judge.ts'
import { RAW_WORDS, WORDS } from './messages.ts'

type Print = (line: string) => void
type Word = keyof typeof WORDS

/** Rejected rows printed per file; the JSON form has more. */
const LISTED_REJECTIONS = 5

/** Prints the result for people: the files, what is wrong with them, the months, and the verdict in words. */
export function printTables(files: readonly CheckedFile[], judged: Judged, language: Language, print: Print): void {
  print(filesTable(files, language))
  for (const file of files) printFaults(file, language, print)
  for (const numerator of NUMERATORS) printSeries(judged, numerator, language, print)
  printGaps(judged.series, language, print)
  print(WORDS.denominator[language])
}

function filesTable(files: readonly CheckedFile[], language: Language): string {
  const heads: readonly Word[] = [
    'file',
    'report',
    'refreshDate',
    'period',
    'month',
    'users',
    'rows',
    'rejected',
    'usable',
  ]
  const table = new Table({ head: heads.map((head) => WORDS[head][language]), style: { head: [], border: [] } })
  for (const file of files) {
    const readings = file.reading?.readings ?? []
    if (readings.length === 0) {
      table.push([safeText(file.path), { colSpan: 8, content: colors.red(WORDS.refused[language]) }])
    }
    for (const reading of readings) table.push([safeText(file.path), ...readingCells(reading, language)])
  }
  return table.toString()
}

function readingCells(reading: ReportReading, language: Language): string[] {
  const count = (value: number): string => formatCount(value, language)
  return [
    reading.report,
    reading.refreshDate === null ? '–' : formatDay(reading.refreshDate, language, true),
    reading.reportPeriod === null ? '–' : count(reading.reportPeriod),
    reading.month === null ? '–' : formatMonth(reading.month, language),
    reading.users === null ? '–' : count(reading.users),
    count(reading.rows.total),
    count(reading.rows.rejected),
    reading.usableForMau ? colors.green(WORDS.yes[language]) : colors.yellow(WORDS.no[language]),
  ]
}

function printFaults(file: CheckedFile, language: Language, print: Print): void {
  const told: string[] = file.refused === null ? [] : [file.refused.message]
  for (const { obstacles, remarks, rejections, rows } of file.reading?.readings ?? []) {
    told.push(...[...obstacles, ...remarks].map((note) => say(note, language)))
    const listed = rejections.slice(0, LISTED_REJECTIONS)
    told.push(...listed.map((row) => `${placeOf(row, language)}: ${say(row, language)}`))
    const more = rows.rejected - listed.length
    if (more > 0) told.push(WORDS.more[language].replace('{count}', formatCount(more, language)))
  }
  if (told.length === 0) return
  print(`\n${colors.bold(safeText(file.path))}`)
  for (const line of told) print(`  ${safeText(line)}`)
}

/** Where a rejected row stands: a line of a file, or an item of one of several pages. */
function placeOf({ page, line }: Rejection, language: Language): string {
  return page === undefined ? `${WORDS.line[language]} ${line}` : `${page}, ${WORDS.item[language]} ${line}`
}

function printSeries(
  { series, confirmed, forecasts }: Judged,
  numerator: Numerator,
  language: Language,
  print: Print,
): void {
  const { points } = confirmed[numerator]
  if (points.length === 0) return
  const { targetRate, growthThreshold } = series.settings
  const heads: readonly Word[] = ['month', 'active', 'entitled', 'rate', 'growth', 'verdict', 'state']
  const table = new Table({ head: heads.map((head) => WORDS[head][language]), style: { head: [], border: [] } })
  for (const { month, active, entitled, growth3pp, raw, state } of points) {
    table.push([
      formatMonth(month, language),
      formatCount(active, language),
      formatCount(entitled, language),
      formatRate(active, entitled, targetRate, language),
      growth3pp === null ? '–' : formatPoints(growth3pp, growthThreshold, language),
      RAW_WORDS[raw][language],
      STATE_NAMES[state][language],
    ])
  }
  print(`\n${colors.bold(DEFINITION_WORDS.numerators[numerator][language])}`)
  print(table.toString())
  const verdict = verdictOf(series, numerator)
  if (verdict === null) return
  print(describeVerdict(verdict, language))
  const newest = points.at(-1)
  if (newest !== undefined) print(describeState(newest, series.settings, language))
  const forecast = forecasts[numerator]
  if (forecast !== null) print(wordsOf(describeForecast(forecast, series.settings, language)))
  print(colors.dim(describeDefinition(verdict, language)))
}

/** What there is to say of a forecast, one sentence after another. */
function wordsOf({ outlook, probability, method, score }: ForecastWords): string {
  return [outlook, probability, method, score].filter((sentence) => sentence !== null).join(' ')
}

function printGaps(series: UsageSeries, language: Language, print: Print): void {
  const day = formatDay(series.asOf, language, true)
  const named = (word: 'noMonth' | 'running' | 'missing', months: string): string =>
    WORDS[word][language].replace('{months}', months).replace('{day}', day)
  print('')
  if (series.points.desktopCore.length === 0) print(named('noMonth', ''))
  const months = (list: UsageSeries['missing']): string => list.map((month) => formatMonth(month, language)).join(', ')
  if (series.missing.length > 0) print(named('missing', months(series.missing)))
  if (series.running.length > 0) print(named('running', months(series.running.map(({ month }) => month))))
}
