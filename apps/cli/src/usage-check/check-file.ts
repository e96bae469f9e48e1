import { createReadStream } from 'node:fs'
import type { IsoDate } from '@lotse/calendar'
import { type RefusalCode, readUsageReport, say, type UsageFileReading, type UsageSettings } from '@lotse/usage'
import type { Language } from '../language.ts'
import type { Input } from './find-files.ts'
import { INPUT_FAULTS } from './messages.ts'

/** One input after reading: what the package found, or why it was refused. */
export interface CheckedFile {
  readonly path: string
  readonly reading: UsageFileReading | null
  readonly refused: { readonly code: RefusalCode; readonly message: string } | null
}

/** Reads one file. What the file system has against it is a refusal like any other. */
export async function checkFile(
  { path, fault }: Input,
  asOf: IsoDate,
  settings: UsageSettings,
  language: Language,
): Promise<CheckedFile> {
  if (fault !== null) return unreadable(path, INPUT_FAULTS[fault][language])
  try {
    const source = createReadStream(path, { highWaterMark: 1_048_576 })
    const reading = await readUsageReport(source, { name: path, asOf, settings })
    const refused = reading.refused
    return {
      path,
      reading,
      refused: refused === null ? null : { code: refused.code, message: say(refused.note, language) },
    }
  } catch (error) {
    return unreadable(path, systemMessage(error, language))
  }
}

const unreadable = (path: string, message: string): CheckedFile => ({
  path,
  reading: null,
  refused: { code: 'unreadable', message },
})

/** Errors of the file system become sentences; anything else is a fault of ours and must not look like one of the file. */
function systemMessage(error: unknown, language: Language): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error
  if (error.code === 'ENOENT') return INPUT_FAULTS['not-found'][language]
  if (error.code === 'EACCES' || error.code === 'EPERM') return INPUT_FAULTS['not-allowed'][language]
  return INPUT_FAULTS['cannot-read'][language].replace('{reason}', error.code)
}
