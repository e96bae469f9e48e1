import { joinPages, type ReadOptions, type ReportFileReading, readPage } from '@lotse/usage'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import { settingsOf } from '../usage-verdict/look-up.ts'
import { bundlePages, sourcesOf } from './bundle-pages.ts'
import { type ImportFile, pathOf } from './import-input.ts'
import { readingStep, storingStep } from './texts.ts'

/** A file and what reading it found out. */
export interface ReadFile {
  readonly file: ImportFile
  readonly reading: ReportFileReading
}

interface Task extends Pick<RunningJob<unknown>, 'customerId' | 'signal' | 'report'> {
  readonly input: { readonly files: readonly ImportFile[]; readonly monthFirst: boolean }
}

type Needs = Pick<Services, 'database' | 'files' | 'clock'>
type Part = Awaited<ReturnType<typeof readPage>>

/**
 * Reads the files of an import one after another, as streams, and reports the bytes read. JSON pages of one report are
 * bundled into one new file. Rejects with the signal's reason when the job ends early, and with the problem `not-found`
 * when a file is gone.
 */
export const readFiles = (services: Needs, task: Task): Promise<ReadFile[]> => readEach(services, task, (read) => read)

/** The same, keeping of each file only what `take` makes of it: the people of many large reports need much memory. */
export async function readEach<T>(
  { database, files: store, clock }: Needs,
  { input, customerId, signal, report }: Task,
  take: (read: ReadFile) => T,
): Promise<T[]> {
  const { settings } = await database.transaction({ customer: customerId }, (tx) => settingsOf(tx, customerId))
  const total = input.files.reduce((sum, { bytes }) => sum + bytes, 0)
  const place = { files: store, customerId }
  const taken: { readonly at: number; readonly value: T }[] = []
  const pages: { readonly at: number; readonly file: ImportFile; readonly part: Part }[] = []
  let before = 0
  for (const [at, sent] of input.files.entries()) {
    const file = { ...sent, path: distinct(pathOf(sent), at, input.files) }
    const step = readingStep(at, input.files.length, file.name)
    const begun = before
    report(begun, total, step)
    const options = (name: string): ReadOptions => ({
      name,
      asOf: clock.today(),
      sha256: () => file.sha256,
      monthFirstDatesConfirmed: input.monthFirst,
      settings,
      signal,
      onProgress: ({ bytes }) => report(Math.min(begun + bytes, begun + file.bytes), total, step),
    })
    if (file.fault !== undefined) taken.push({ at, value: take({ file, reading: unreadable(file) }) })
    else
      for await (const { name, bytes } of sourcesOf(place, file)) {
        const part = await readPage(bytes, options(name))
        if (part.page === null) taken.push({ at, value: take({ file, reading: wholeReading(part) }) })
        else pages.push({ at, file, part })
      }
    before += file.bytes
  }
  for (const reading of joinPages(pages.map(({ part }) => part))) {
    const own = pages.filter(({ part }) => reading.files.includes(part.options.name))
    const files = [...new Set(own.map(({ file }) => file))]
    const file = await bundlePages(place, files, reading.name)
    taken.push({ at: own[0]?.at ?? 0, value: take({ file, reading }) })
  }
  report(total, total, storingStep)
  return taken.sort((one, other) => one.at - other.at).map(({ value }) => value)
}

/** What the pages of one report have in common is told by their names, so no two files of an import have the same. */
function distinct(path: string, at: number, files: readonly ImportFile[]): string {
  const earlier = files.slice(0, at).filter((file) => pathOf(file) === path).length
  return earlier === 0 ? path : path.replace(/(\.[^./]*)?$/, ` (${earlier + 1})$1`)
}

function wholeReading(part: Part): ReportFileReading {
  const [reading] = joinPages([part])
  if (reading === undefined) throw new Error('one file gives one reading')
  return reading
}

/** An archive that could not be unpacked, as if it had been read. */
function unreadable(file: ImportFile & { readonly path: string }): ReportFileReading {
  return {
    name: file.path,
    files: [file.path],
    report: null,
    encoding: null,
    delimiter: null,
    dateFormat: null,
    bytes: file.bytes,
    refused: { code: 'unreadable', note: file.fault ?? { code: 'archive-damaged', params: {} } },
    readings: [],
  }
}
