import { type IsoDate, isoDate } from '@lotse/calendar'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeJson } from '../safe-text.ts'
import { checkedFiles } from './checked-files.ts'
import { findFiles } from './find-files.ts'
import { CHECK_SETTINGS, judge } from './judge.ts'
import { resultOf } from './result.ts'

export interface CheckOptions {
  readonly asOf?: IsoDate
  readonly format: 'table' | 'json'
  readonly language: Language
}

/** Reads the files, prints what they show, and gives the exit code: 0 all read, 2 one refused. */
export async function checkUsage(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const asOf = options.asOf ?? isoDate(new Date().toISOString().slice(0, 10))
  const files = await checkedFiles(await findFiles(paths), {
    asOf,
    settings: CHECK_SETTINGS,
    language: options.language,
  })
  const judged = judge(
    files.flatMap((file) => file.reading?.readings ?? []),
    asOf,
  )
  if (options.format === 'json') {
    process.stdout.write(`${safeJson(resultOf(files, judged, options.language))}\n`)
  } else {
    const { printTables } = await import('./tables.ts')
    printTables(files, judged, options.language, (line) => process.stdout.write(`${line}\n`))
  }
  return files.some((file) => file.refused !== null) ? EXIT.failed : EXIT.fine
}
