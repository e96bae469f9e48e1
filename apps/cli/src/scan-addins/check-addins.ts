import { writeFile } from 'node:fs/promises'
import { type AddInReport, type ReadAddIns, readAddIns, sayAddIn } from '@lotse/readiness'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { filled } from '../filled.ts'
import type { Language } from '../language.ts'
import { safeJson, safeText } from '../safe-text.ts'
import { type Given, givenFiles } from './given-files.ts'
import { addInTable } from './tables.ts'
import { WORDS } from './words.ts'

export interface AddInOptions {
  readonly device?: string
  readonly bitness: '32' | '64'
  readonly withOffice?: boolean
  readonly byComputer?: boolean
  readonly format: 'table' | 'json'
}

/** What is wrong with one file, in words. */
interface Fault {
  readonly file: string
  readonly message: string
  readonly refused: boolean
}

/** Reads files, prints what they say of add-ins, and gives the exit code: 0 fine, 1 add-ins that cannot be loaded, 2 a file was refused. */
export async function checkAddIns(
  paths: readonly string[],
  options: AddInOptions,
  language: Language,
): Promise<ExitCode> {
  const { read, faults } = await readPaths(paths, options, language)
  if (options.format === 'json') process.stdout.write(`${safeJson(resultOf(read, faults, language))}\n`)
  else {
    const choice = { bitness: options.bitness, listComputers: options.byComputer ?? false }
    process.stdout.write(`${addInTable(read.report, choice, language)}\n`)
  }
  return endOf(read, faults, options.bitness)
}

/** Beside a scan: as a table below its own, or with `--out FILE` as JSON in `FILE.addins.json`. Exit codes as above. */
export async function addInsBesideScan(
  paths: readonly string[],
  { out, device }: { readonly out?: string; readonly device?: string },
  language: Language,
): Promise<ExitCode> {
  const options: AddInOptions = { bitness: '64', format: 'table', ...(device !== undefined && { device }) }
  if (out === undefined) return checkAddIns(paths, options, language)
  const { read, faults } = await readPaths(paths, options, language)
  await writeFile(`${out}.addins.json`, `${safeJson(resultOf(read, faults, language))}\n`)
  return endOf(read, faults, options.bitness)
}

async function readPaths(
  paths: readonly string[],
  options: AddInOptions,
  language: Language,
): Promise<{ readonly read: ReadAddIns; readonly faults: readonly Fault[] }> {
  const given = await givenFiles(paths)
  const read = await readAddIns(given.files, options)
  const faults = faultsOf(given, read, language)
  for (const { file, message } of faults) process.stderr.write(`${safeText(file)}: ${safeText(message)}\n`)
  return { read, faults }
}

function endOf({ report }: ReadAddIns, faults: readonly Fault[], bitness: '32' | '64'): ExitCode {
  if (faults.some(({ refused }) => refused)) return EXIT.failed
  const field = bitness === '64' ? 'status64' : 'status32'
  return report.rows.some((row) => row[field] === 'contact-provider') ? EXIT.findings : EXIT.fine
}

function faultsOf({ faults }: Given, { files }: ReadAddIns, language: Language): readonly Fault[] {
  const codes = { 'not-found': 'notFound', empty: 'empty', unreadable: 'unreadable' } as const
  return [
    ...faults.map(({ path, code, why }) => ({
      file: path,
      message: filled(WORDS[codes[code]][language], { why }),
      refused: true,
    })),
    ...files.flatMap(({ path, refused, remarks }) => [
      ...(refused === null ? [] : [{ file: path, message: sayAddIn(refused, language), refused: true }]),
      ...remarks.map((remark) => ({ file: path, message: sayAddIn(remark, language), refused: false })),
    ]),
  ]
}

/** The result as JSON, a stable contract: fields are added, never renamed. */
function resultOf({ report, recent }: ReadAddIns, faults: readonly Fault[], language: Language): object {
  const told = (remarks: AddInReport['remarks']): object =>
    remarks.map(({ code, values }) => ({ code, message: sayAddIn({ code, values }, language) }))
  return {
    devices: report.devices,
    counts: report.counts,
    hiddenOffice: report.hiddenOffice,
    addIns: report.rows.map((row) => ({ ...row, remarks: told(row.remarks) })),
    byComputer: report.byComputer.map((row) => ({ ...row, remarks: told(row.remarks) })),
    recent,
    files: faults,
  }
}
