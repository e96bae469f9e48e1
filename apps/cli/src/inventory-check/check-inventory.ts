import { type IsoDate, isoDate } from '@lotse/calendar'
import type { Mapping } from '@lotse/inventory'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeJson } from '../safe-text.ts'
import { findFiles } from '../usage-check/find-files.ts'
import { checkedInventories } from './checked-inventories.ts'
import { findingsOf } from './findings-of.ts'
import { resultOf } from './result.ts'

export interface CheckOptions {
  readonly asOf?: IsoDate
  readonly mapping: Mapping | null
  readonly allSoftware?: boolean
  readonly dates?: 'day-first' | 'month-first'
  readonly format: 'table' | 'json'
  readonly language: Language
}

/** Reads the files, prints what they show together, and gives the exit code: 0 all read, 2 one refused. */
export async function checkInventory(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const asOf = options.asOf ?? isoDate(new Date().toISOString().slice(0, 10))
  const inputs = await findFiles(paths, (name) => /^[^.].*\.(csv|tsv|txt)$/i.test(name))
  const files = await checkedInventories(inputs, { ...options, asOf })
  const findings = findingsOf(
    files.flatMap(({ reading }) => (reading?.snapshot ? [reading.snapshot] : [])),
    asOf,
  )
  if (options.format === 'json') {
    process.stdout.write(`${safeJson(resultOf(files, findings, options.language))}\n`)
  } else {
    const { printTables } = await import('./tables.ts')
    printTables(files, findings, options.language, (line) => process.stdout.write(`${line}\n`))
  }
  return files.some((file) => file.refused !== null) ? EXIT.failed : EXIT.fine
}
