import { type FilePart, joinPages, type ReadOptions, type ReportFileReading, readPage } from '@lotse/usage'
import { entitledOn } from '../licences/look-up.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import { settingsOf } from '../usage-verdict/look-up.ts'
import { bundlePages, type FilePlace, sourcesOf } from './bundle-pages.ts'
import { type ImportFile, pathOf } from './import-input.ts'
import { readingStep, storingStep } from './texts.ts'

/** A file and what reading it found out. */
export interface ReadFile {
  readonly file: ImportFile
  readonly reading: ReportFileReading
}

/** Which files of which tenant are read, and who wants to know how far that is. */
export interface ReadingTask extends Pick<RunningJob<unknown>, 'customerId' | 'signal' | 'report'> {
  readonly input: { readonly tenantId: string; readonly files: readonly ImportFile[]; readonly monthFirst: boolean }
}

export type ReadNeeds = Pick<Services, 'database' | 'files' | 'clock'>

/**
 * Reads the files of an import one after another, as streams, and reports the bytes read. Of each file only what `take`
 * makes of it is kept, because the people of many large reports need much memory. JSON pages of one report are bundled into
 * one new file. Rejects with the signal's reason when the job ends early, and with the problem `not-found` when a file is
 * gone.
 */
export async function readEach<T>(
  services: ReadNeeds,
  task: ReadingTask,
  take: (read: ReadFile) => T | Promise<T>,
): Promise<T[]> {
  const place: FilePlace = { files: services.files, customerId: task.customerId }
  const common = await commonOptions(services, task)
  const total = task.input.files.reduce((sum, { bytes }) => sum + bytes, 0)
  const taken: Placed<T>[] = []
  const pages: Page[] = []
  let before = 0
  for (const [at, file] of namedApart(task.input.files).entries()) {
    const report = (bytes: number): void =>
      task.report(before + Math.min(bytes, file.bytes), total, readingStep(at, task.input.files.length, file.name))
    report(0)
    const options = { ...common, sha256: () => file.sha256, onProgress: progressOf(report) }
    for await (const part of partsOf(place, file, options)) {
      if (part.page === null) taken.push({ at, value: await take({ file, reading: wholeReading(part) }) })
      else pages.push({ at, file, part })
    }
    if (file.fault !== undefined) taken.push({ at, value: await take({ file, reading: unreadable(file) }) })
    before += file.bytes
  }
  taken.push(...(await joined(place, pages, take)))
  task.report(total, total, storingStep)
  return taken.sort((one, other) => one.at - other.at).map(({ value }) => value)
}

/** Something with the place of its file among the files. */
interface Placed<T> {
  readonly at: number
  readonly value: T
}

/** A JSON answer, which may be one of several pages. */
interface Page {
  readonly at: number
  readonly file: ImportFile
  readonly part: FilePart
}

type NamedFile = ImportFile & { readonly path: string }

async function commonOptions({ database, clock }: ReadNeeds, { input, customerId, signal }: ReadingTask) {
  return database.transaction({ customer: customerId }, async (tx) => {
    const { settings } = await settingsOf(tx, customerId)
    const entitledUsers = await entitledOn(tx, customerId, input.tenantId)
    return { asOf: clock.today(), monthFirstDatesConfirmed: input.monthFirst, settings, entitledUsers, signal }
  })
}

/** The bytes of a stored file that were read so far; a bundle begins anew with every page. */
function progressOf(report: (bytes: number) => void): NonNullable<ReadOptions['onProgress']> {
  let [pages, last] = [0, 0]
  return ({ bytes }) => {
    if (bytes < last) pages += last
    last = bytes
    report(pages + bytes)
  }
}

async function* partsOf(
  place: FilePlace,
  file: NamedFile,
  options: Omit<ReadOptions, 'name'>,
): AsyncGenerator<FilePart> {
  if (file.fault !== undefined) return
  for await (const { name, bytes } of sourcesOf(place, file)) yield await readPage(bytes, { ...options, name })
}

/** What the pages of one report have in common is told by their names, so no two files of an import have the same. */
function namedApart(files: readonly ImportFile[]): NamedFile[] {
  const times = new Map<string, number>()
  return files.map((file) => {
    const path = pathOf(file)
    const time = (times.get(path) ?? 0) + 1
    times.set(path, time)
    return { ...file, path: time === 1 ? path : path.replace(/(\.[^./]*)?$/, ` (${time})$1`) }
  })
}

async function joined<T>(
  place: FilePlace,
  pages: readonly Page[],
  take: (read: ReadFile) => T | Promise<T>,
): Promise<readonly Placed<T>[]> {
  const byName = new Map(pages.map((page) => [page.part.options.name, page]))
  const reports: Placed<T>[] = []
  for (const reading of joinPages(pages.map(({ part }) => part))) {
    const own = reading.files.flatMap((name) => byName.get(name) ?? [])
    const file = await bundlePages(place, [...new Set(own.map((page) => page.file))], reading.name)
    reports.push({ at: Math.min(...own.map(({ at }) => at)), value: await take({ file, reading }) })
  }
  return reports
}

function wholeReading(part: FilePart): ReportFileReading {
  const [reading] = joinPages([part])
  if (reading === undefined) throw new Error('one file gives one reading')
  return reading
}

/** An archive that could not be unpacked, as if it had been read. */
function unreadable({ path, bytes, fault }: NamedFile): ReportFileReading {
  return {
    name: path,
    files: [path],
    report: null,
    encoding: null,
    delimiter: null,
    dateFormat: null,
    bytes,
    refused: { code: 'unreadable', note: fault ?? { code: 'archive-damaged', params: {} } },
    readings: [],
  }
}
