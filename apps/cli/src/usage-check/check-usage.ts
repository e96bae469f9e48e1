import { type IsoDate, isoDate } from '@lotse/calendar'
import {
  APP_USER_DETAIL,
  type AppUserDetailReading,
  DEFAULT_USAGE_SETTINGS,
  monthsOf,
  type ReportReading,
  seriesOf,
} from '@lotse/usage'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeJson } from '../safe-text.ts'
import { checkedFiles } from './checked-files.ts'
import { findFiles } from './find-files.ts'
import { resultOf } from './result.ts'

export interface CheckOptions {
  readonly asOf?: IsoDate
  readonly format: 'table' | 'json'
  readonly language: Language
}

/** Reads the files, prints what they show, and gives the exit code: 0 all read, 2 one refused. */
export async function checkUsage(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const asOf = options.asOf ?? isoDate(new Date().toISOString().slice(0, 10))
  const settings = DEFAULT_USAGE_SETTINGS
  const files = await checkedFiles(await findFiles(paths), { asOf, settings, language: options.language })
  const snapshots = files.flatMap((file) => file.reading?.readings ?? []).filter(isAppUserDetail)
  const series = seriesOf(monthsOf(snapshots, settings), settings, asOf)
  if (options.format === 'json') {
    process.stdout.write(`${safeJson(resultOf(files, series, options.language))}\n`)
  } else {
    const { printTables } = await import('./tables.ts')
    printTables(files, series, options.language, (line) => process.stdout.write(`${line}\n`))
  }
  return files.some((file) => file.refused !== null) ? EXIT.failed : EXIT.fine
}

/** The one report whose figures make months. */
const isAppUserDetail = (reading: ReportReading): reading is AppUserDetailReading => reading.report === APP_USER_DETAIL
