import {
  extensionOf,
  isScanned,
  type RunFacts,
  recordWithoutFacts,
  type ScanRecord,
  type SkippedFiles,
  type SummaryRecord,
  type Tally,
} from '@lotse/readiness'
import { inaccessible } from './inaccessible.ts'
import type { Pool } from './pool.ts'
import { systemPath } from './system-path.ts'
import { walk } from './walk.ts'

/** Folders named in the result; the others are counted. */
const NAMED_FOLDERS = 1000

export interface EngineOptions {
  readonly roots: readonly string[]
  readonly allDocuments: boolean
  readonly since: number | null
  readonly excluded: (path: string) => boolean
  readonly device: string
  readonly labels: readonly string[]
  readonly hash: boolean
  readonly version: string
  readonly startedAt: string
  /** Whether an earlier run has done a file. */
  readonly isDone: (path: string) => boolean
  /** How many files an earlier run has done. */
  readonly resumed: number
  /** What of a record may be known outside. */
  readonly shown: (path: string, record: ScanRecord) => ScanRecord
  /** How a folder is called in the result. */
  readonly nameOf: (folder: string) => string
}

/** Where records go, in the order they are done; a promise where it cannot take more for now. */
export type Take = (path: string, record: ScanRecord) => Promise<void> | undefined

/** Scans from the first folder to the summary. Stops when told so and says that it was interrupted. */
export async function scan(
  options: EngineOptions,
  { pool, tally, take, signal, now }: { pool: Pool; tally: Tally; take: Take; signal: AbortSignal; now: () => number },
): Promise<SummaryRecord> {
  const begun = now()
  const skipped: Record<keyof SkippedFiles, number> = { otherTypes: 0, excluded: 0, older: 0, ownerFiles: 0, links: 0 }
  const folders: { folder: string; code: string }[] = []
  let unreadable = 0
  let full: Promise<void> | undefined
  let failure: unknown

  const done = (path: string, read: ScanRecord): void => {
    try {
      const record = options.shown(path, read)
      tally.add(record)
      full = take(path, record) ?? full
    } catch (error) {
      failure ??= error
    }
  }
  const onStop = (): void => void pool.stop()
  signal.addEventListener('abort', onStop)
  try {
    for await (const seen of walk(options.roots, options)) {
      if (signal.aborted || failure !== undefined) break
      if (seen.kind === 'skipped') skipped[seen.why] += 1
      else if (seen.kind === 'folder') {
        unreadable += 1
        if (folders.length < NAMED_FOLDERS) folders.push({ folder: options.nameOf(seen.path), code: seen.code })
      } else if (!options.isDone(seen.path)) {
        const origin = { file: seen.path, device: options.device, bytes: seen.kind === 'file' ? seen.bytes : 0 }
        if (seen.kind === 'failed') done(seen.path, recordWithoutFacts(origin, ...inaccessible(seen.code)))
        else {
          await pool.free()
          if (signal.aborted) break
          pool.start({ ...origin, path: systemPath(seen.path), hash: options.hash }, (read) =>
            done(seen.path, asDocument(read, options)),
          )
        }
        await full
        full = undefined
      }
    }
    if (!signal.aborted && failure === undefined) await pool.idle()
  } finally {
    signal.removeEventListener('abort', onStop)
    await pool.stop()
  }
  if (failure !== undefined) throw failure
  await full
  const { version, device, labels, startedAt, resumed } = options
  const facts: RunFacts = {
    version,
    device,
    labels,
    startedAt,
    seconds: Math.round(now() - begun) / 1000,
    interrupted: signal.aborted,
    resumed,
    skipped,
    unreadableFolders: unreadable,
    folders,
  }
  return tally.summary(facts)
}

/** Reasons that say of a picture or program only that it is none of ours. */
const NO_DOCUMENT: ReadonlySet<string> = new Set(['empty', 'unknown-content', 'zip-no-office'])

/** Where every file is opened, pictures and programs are no damaged documents: they have no macros. */
function asDocument(record: ScanRecord, { allDocuments }: EngineOptions): ScanRecord {
  if (!allDocuments || record.status !== 'inaccessible' || !NO_DOCUMENT.has(record.reason?.code ?? '')) return record
  if (isScanned(extensionOf(record.file))) return record
  return { ...record, status: 'no-vba' }
}
