import { readUsageReport, type UsageFileReading } from '@lotse/usage'
import type { StoredFile } from '../platform/files/file-store.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import type { ImportInput } from './import-input.ts'
import { usageSettings } from './tenant-usage.ts'
import { readingStep, storingStep } from './texts.ts'

/** A file and what reading it found out. */
export interface ReadFile {
  readonly file: StoredFile
  readonly reading: UsageFileReading
}

/**
 * Reads the files of an import one after another, as streams, and reports the bytes read. Rejects with the signal's
 * reason when the job ends early, and with the problem `not-found` when a file is gone.
 */
export async function readFiles(
  { files: store, clock }: Pick<Services, 'files' | 'clock'>,
  { input, customerId, signal, report }: RunningJob<ImportInput>,
): Promise<ReadFile[]> {
  const total = input.files.reduce((sum, { bytes }) => sum + bytes, 0)
  const read: ReadFile[] = []
  let before = 0
  for (const [index, file] of input.files.entries()) {
    const step = readingStep(index, input.files.length, file.name)
    const begun = before
    report(begun, total, step)
    const reading = await readUsageReport(await store.open(customerId, file.id), {
      name: file.name,
      asOf: clock.today(),
      sha256: () => file.sha256,
      monthFirstDatesConfirmed: input.monthFirst,
      settings: usageSettings,
      signal,
      onProgress: ({ bytes }) => report(begun + bytes, total, step),
    })
    read.push({ file, reading })
    before += file.bytes
  }
  report(total, total, storingStep)
  return read
}
