/** Writes and reads workbooks of a 60-item checklist, beside zlib packing and unpacking the same parts. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { readWorkbook, writeWorkbook } from '../packages/documents/src/index.ts'
import { partsOf } from '../packages/documents/src/testing/parts.ts'
import {
  builtInTemplate,
  checklistWorkbook,
  NO_FACTS,
  previewImport,
  type Run,
  readAnswers,
  readChecklistWorkbook,
  startRun,
} from '../packages/remediation/src/index.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

const ITEMS = 60
const TIMES = 20
/** What a person waits for at most, in milliseconds. */
const GOAL = 1000
const WHOLE = builtInTemplate('commercial')

export default async function checklistWorkbookBench(): Promise<BenchmarkResult> {
  const template = { ...WHOLE, items: WHOLE.items.slice(0, ITEMS) }
  const run = startRun(
    template,
    readAnswers(template, { svc: ['core', 'apps'], cloud: 'commercial' }).answers,
    NO_FACTS,
  )
  if (!('checklist' in run)) throw new Error(JSON.stringify(run))
  const bytes = await written(template, run)
  const parts = [...(await partsOf(bytes)).values()].map((text) => Buffer.from(text))
  const packed = parts.map((part) => deflateRawSync(part))
  // The floor: what zlib alone takes to pack and unpack these very parts.
  const packing = await timed(async () => parts.map((part) => deflateRawSync(part)))
  const unpacking = await timed(async () => packed.map((part) => inflateRawSync(part).toString('utf8')))
  const writing = await timed(() => written(template, run))
  const reading = await timed(async () => preview(template, run, bytes))
  return {
    metrics: {
      [`a list of ${ITEMS} items written`]: metric(writing, 'ms', { name: 'goal', value: GOAL }),
      [`a list of ${ITEMS} items read back and compared`]: metric(reading, 'ms', { name: 'goal', value: GOAL }),
      'written, against packing the same parts': metric(writing / packing, 'times', {
        name: 'zlib alone',
        value: 1,
      }),
      'read back, against unpacking the same file': metric(reading / unpacking, 'times', {
        name: 'zlib alone',
        value: 1,
      }),
      'size of the file': metric(bytes.length / 1024, 'kB', { name: 'unpacked', value: sizeOf(parts) / 1024 }),
    },
  }
}

const written = (template: typeof WHOLE, run: Run): Promise<Uint8Array> =>
  writeWorkbook(
    checklistWorkbook(template, run, {
      ...{ run: 'bench', customer: 'Adatum', template: template.name, edition: run.edition },
      ...{ version: run.version, language: 'de', writtenAt: '2026-11-23' },
    }),
  )

function preview(template: typeof WHOLE, run: Run, bytes: Uint8Array): void {
  const read = readChecklistWorkbook(readWorkbook(bytes), template)
  if (typeof read === 'string') throw new Error(read)
  const found = previewImport(read, { runId: 'bench', run, template, facts: NO_FACTS, networkTests: 0 }, new Set())
  if (typeof found === 'string' || found.merge.changes.length > 0) throw new Error('the workbook came back different')
}

/** Milliseconds of the processor for one time, after as many that are not measured. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  for (let time = 0; time < TIMES; time += 1) await work()
  const before = process.cpuUsage()
  for (let time = 0; time < TIMES; time += 1) await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / TIMES
}

const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((all, part) => all + part.length, 0)
