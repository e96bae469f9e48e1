import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { chosen, countedRecord, mergedRun, type RunFacts, readLine, tally } from '@lotse/readiness'
import about from '../../package.json' with { type: 'json' }
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { filled } from '../filled.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import { fileSink, type Sink, standardOutput } from '../scan/sink.ts'
import { findFiles } from '../usage-check/find-files.ts'
import { WORDS } from './words.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

export interface MergeOptions {
  readonly out?: string
}

/**
 * Puts results of `lotse scan --format ndjson` together into one such result. Each file is read twice and never kept: what is
 * remembered is one entry for each record. 0 or 1 as one scan of everything would end, 2 where a result was not whole.
 */
export async function mergeResults(
  paths: readonly string[],
  { out }: MergeOptions,
  language: Language,
): Promise<ExitCode> {
  const inputs = await findFiles(paths, (name) => /\.ndjson$/i.test(name))
  const missing = inputs.filter(({ fault }) => fault !== null)
  for (const { path, fault } of missing) say(path, WORDS[fault === 'not-found' ? 'notFound' : 'empty'][language])
  const files = inputs.flatMap(({ path, fault }) => (fault === null ? [path] : []))
  if (files.length === 0) return EXIT.failed
  const pick = chosen(hash)
  const { runs, incomplete } = await firstPass(files, pick, language)
  const sink = out === undefined ? standardOutput() : fileSink(out)
  const counts = tally()
  try {
    await secondPass(files, pick, counts, sink)
    const summary = counts.summary(mergedRun(runs, about.version, incomplete))
    await sink.write(`${JSON.stringify(summary)}\n`)
    await sink.end()
  } catch (error) {
    await sink.drop()
    throw error
  }
  const { files: total, withFindings } = counts.soFar()
  process.stderr.write(
    `${filled(WORDS.done[language], { files: total, results: files.length, doubles: pick.doubles() })}\n`,
  )
  if (incomplete || missing.length > 0 || counts.soFar().notJudged > 0) return EXIT.failed
  return withFindings > 0 ? EXIT.findings : EXIT.fine
}

type Pick = ReturnType<typeof chosen>

const linesOf = (path: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })

async function firstPass(
  files: readonly string[],
  pick: Pick,
  language: Language,
): Promise<{ readonly runs: readonly RunFacts[]; readonly incomplete: boolean }> {
  const runs = new Map<string, RunFacts>()
  let incomplete = false
  for (const [result, path] of files.entries()) {
    let [line, startedAt] = [0, '']
    for await (const text of linesOf(path)) {
      line += 1
      if (text.trim() === '') continue
      const read = readLine(text)
      if (read.kind === 'record') pick.add(read.record, text, { result, line })
      else if (read.kind === 'summary') {
        startedAt = read.run.startedAt
        // The same result twice is one run.
        runs.set(hash(text), read.run)
      } else {
        incomplete = true
        say(path, filled(WORDS.broken[language], { line }))
      }
    }
    if (startedAt === '') {
      incomplete = true
      say(path, WORDS.noSummary[language])
    }
    pick.endResult(startedAt)
  }
  return { runs: [...runs.values()], incomplete }
}

async function secondPass(
  files: readonly string[],
  pick: Pick,
  counts: ReturnType<typeof tally>,
  sink: Sink,
): Promise<void> {
  for (const [result, path] of files.entries()) {
    let line = 0
    for await (const text of linesOf(path)) {
      line += 1
      const read = text.trim() === '' ? null : readLine(text)
      if (read?.kind !== 'record' || !pick.counts(read.record, result, line)) continue
      counts.add(countedRecord(read.record))
      await sink.write(`${text}\n`)
    }
  }
}

function say(path: string, message: string): void {
  process.stderr.write(`${safeText(path)}: ${message}\n`)
}
