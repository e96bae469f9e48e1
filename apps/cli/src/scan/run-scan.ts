import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { concealedPath, concealedRecord, keyOfHash, keySet, type SummaryRecord, tally } from '@lotse/readiness'
import about from '../../package.json' with { type: 'json' }
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import { callOf, essence, type ScanCall, type ScanFlags, WrongCall } from './call.ts'
import { countFiles } from './count-files.ts'
import { scan, type Take } from './engine.ts'
import { codeOf } from './error-code.ts'
import { interruption } from './interruption.ts'
import { beginJournal, type Journal, JournalRefused, keyOfPath, resumeJournal } from './journal.ts'
import { namesLog } from './names-log.ts'
import { isStreamed, outputFor, wholeOutputFor } from './outputs/choose-output.ts'
import type { OutputContext } from './outputs/output.ts'
import { pool } from './pool.ts'
import { progress } from './progress.ts'
import { SCAN_WORDS } from './scan-words.ts'
import { fileSink, type Sink, standardOutput } from './sink.ts'
import { tellEnd } from './tell-end.ts'
import { filled } from './words.ts'

/** Megabytes of objects one thread may hold. */
const WORKER_MEGABYTES = 256

/** Where the program of the threads is; tests bring their own. */
const WORKER = 'scan/worker.ts'

/** `lotse scan`. 0 nothing to do, 1 findings, 2 files that could not be judged, 3 wrong call. */
export async function runScan(
  paths: readonly string[],
  flags: ScanFlags,
  language: Language,
  worker: string | URL = WORKER,
): Promise<ExitCode> {
  // What is short-lived is dropped soon: otherwise its space alone grows to 100 MB where there is much memory.
  setFlagsFromString('--semi-space-growth-factor=1')
  try {
    return await carriedOut(callOf(paths, flags, language), language, worker)
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error
    process.stderr.write(`lotse: ${safeText(error.message)}\n`)
    return EXIT.wrongCall
  }
}

async function carriedOut(call: ScanCall, language: Language, worker: string | URL): Promise<ExitCode> {
  const counts = tally()
  const known = keySet()
  const journal = await journalFor(call, language, (record, key) => {
    counts.add(record)
    known.add(...key)
  })
  const resumed = known.size()
  const now = (): number => performance.now()
  const stop = interruption()
  const total =
    process.stderr.isTTY && !call.quiet ? countFiles(call.roots, call, stop.signal) : (): number | null => null
  const told = progress(process.stderr, call.quiet, language, { tally: counts, total, now })
  stop.onStop(() => told.say(filled('stopping', {}, language)))
  if (resumed > 0) told.say(filled('resuming', { files: resumed.toLocaleString(language) }, language))
  const names =
    journal !== null && call.conceal && call.out !== null
      ? namesLog(`${call.out}.names.csv`, journal.head.secret, existsSync(`${call.out}.names.csv`))
      : null
  const direct =
    journal === null && isStreamed(call.format)
      ? await outputFor(call.format, contextFor(call, language, standardOutput()))
      : null
  const take: Take = (path, record) => (journal === null ? direct?.add(record) : journal.keep(path, record))
  try {
    await direct?.begin()
    const summary = await scan(
      {
        ...call,
        version: about.version,
        startedAt: journal?.head.startedAt ?? new Date().toISOString(),
        isDone: (path) => resumed > 0 && known.has(...keyOfHash(keyOfPath(path))),
        resumed,
        shown: (path, record) => (names === null ? record : concealedRecord(record, names.note(path))),
        nameOf: call.conceal ? concealedPath : (folder) => folder,
      },
      {
        pool: pool({ workers: call.jobs, program: worker, limit: call.limit, memory: WORKER_MEGABYTES }),
        tally: counts,
        take,
        signal: stop.signal,
        now,
      },
    )
    if (journal !== null && call.out !== null) {
      told.say(filled('writing', { file: safeText(call.out) }, language))
      await writeOut(call, call.out, journal, summary, language)
    } else await direct?.end(summary)
    told.end()
    if (!call.quiet) tellEnd(summary, call, language, (line) => process.stderr.write(`${safeText(line)}\n`))
    return exitOf(summary, counts.soFar().withFindings)
  } finally {
    told.end()
    stop.end()
    names?.close()
    await journal?.close()
  }
}

/** The journal of the call, begun or gone on with; null where the result goes to standard output. @throws WrongCall */
async function journalFor(
  call: ScanCall,
  language: Language,
  known: Parameters<typeof resumeJournal>[2],
): Promise<Journal | null> {
  const { out } = call
  if (out === null) return null
  const path = `${out}.journal`
  const wrong = (word: Parameters<typeof filled>[0], values: Record<string, string> = {}): WrongCall =>
    new WrongCall(filled(word, { file: out, journal: path, ...values }, language))
  const head = {
    journal: 'lotse scan',
    version: 1,
    call: essence(call),
    startedAt: new Date().toISOString(),
    secret: randomBytes(32).toString('hex'),
  } as const
  try {
    if (call.resume) {
      const before = await resumeJournal(path, head.call, known)
      if (before !== null) return before
      if (existsSync(out)) throw wrong('nothingToResume')
    } else if (existsSync(path)) throw new JournalRefused('exists')
    else if (existsSync(out)) throw wrong('outExists')
    return await beginJournal(path, head)
  } catch (error) {
    if (error instanceof JournalRefused)
      throw wrong(
        ({ exists: 'journalExists', 'other-call': 'otherCall', 'not-a-journal': 'notAJournal' } as const)[error.why],
      )
    if (error instanceof WrongCall) throw error
    throw wrong('outUnwritable', { code: codeOf(error) })
  }
}

/** Writes the result out of the journal, which stays as long as the scan is not finished. */
async function writeOut(
  call: ScanCall,
  out: string,
  journal: Journal,
  summary: SummaryRecord,
  language: Language,
): Promise<void> {
  await journal.close()
  const sink = fileSink(out)
  try {
    const context = contextFor(call, language, sink)
    if (isStreamed(call.format)) {
      const output = await outputFor(call.format, context)
      await output.begin()
      for await (const record of journal.records()) await output.add(record)
      await output.end(summary)
    } else await (await wholeOutputFor(call.format))(context, summary, journal.records)
    await sink.end()
  } catch (error) {
    await sink.drop()
    throw error
  }
  if (!summary.run.interrupted) await journal.remove()
}

const contextFor = (call: ScanCall, language: Language, sink: Sink): OutputContext => ({
  sink,
  language,
  words: SCAN_WORDS,
  labels: call.labels,
  version: about.version,
})

function exitOf({ run }: SummaryRecord, withFindings: number): ExitCode {
  if (run.interrupted || run.notJudged > 0 || run.unreadableFolders > 0) return EXIT.failed
  return withFindings > 0 ? EXIT.findings : EXIT.fine
}
