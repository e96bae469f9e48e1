import { WorkbookFault } from '@lotse/documents'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import { FAULTS } from './messages.ts'
import { FileFault } from './read-file.ts'

/** Runs a command on files; what is wrong with one is said, and ends with 2. */
export async function guarded(work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    process.stderr.write(`${safeText(error.message)}\n`)
    return EXIT.failed
  }
}

/** Why a file is no workbook, as a fault of this file. */
export function workbookFault(error: unknown, path: string, language: Language): unknown {
  return error instanceof WorkbookFault
    ? new FileFault(`${path}: ${FAULTS[`workbook-${error.code}`][language]}`)
    : error
}
