/** Writes a 60-item list as slides, Word document, PDF and spreadsheet, beside zlib packing the same bytes. */
import { deflateSync, inflateSync } from 'node:zlib'
import { typeface } from '../apps/server/src/platform/typeface.ts'
import {
  type Paper,
  type Sheet,
  type Slides,
  writePdfPaper,
  writeSlides,
  writeSpreadsheet,
  writeWordPaper,
} from '../packages/documents/src/index.ts'
import { partsOf } from '../packages/documents/src/testing/parts.ts'
import { builtInTemplate } from '../packages/remediation/src/index.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

const ITEMS = 60
const TIMES = 10
/** What a person waits for at most, in milliseconds. */
const GOAL = 1000
/** How many items a slide holds in letters that are read on a shared screen. */
const ON_A_SLIDE = 6

const rows = builtInTemplate('commercial')
  .items.slice(0, ITEMS)
  .map(({ id, title, why, verify }) => [id, title.de, why.de, verify.de])
const columns = ['Kennung', 'Punkt', 'Warum', 'Nachweis'].map((heading, at) => ({ heading, share: at === 0 ? 1 : 4 }))
const shown = { title: 'Checkliste', subtitle: 'Ärzte Nord', language: 'de', footer: 'Ärzte Nord' } as const

const paper: Paper = { ...shown, blocks: [{ kind: 'table', columns, rows }] }
const slides: Slides = {
  ...shown,
  slides: Array.from({ length: ITEMS / ON_A_SLIDE }, (_, at) => ({
    title: `Checkliste ${at + 1}`,
    body: [{ kind: 'table', columns, rows: rows.slice(at * ON_A_SLIDE, (at + 1) * ON_A_SLIDE) }],
  })),
}
const sheet: Sheet = { name: 'Checkliste', columns: columns.map(({ heading }) => ({ heading, width: 30 })), rows }

export default async function assessmentDocuments(): Promise<BenchmarkResult> {
  if (rows.length !== ITEMS) throw new Error(`${rows.length} items are too few`)
  const face = await typeface()
  const writers = {
    PPTX: () => writeSlides(slides),
    DOCX: () => writeWordPaper(paper),
    PDF: () => writePdfPaper(paper, face, new Date(0)),
    XLSX: () => writeSpreadsheet(sheet),
  }
  const metrics: BenchmarkResult['metrics'] = {}
  for (const [name, write] of Object.entries(writers)) {
    const bytes = await write()
    const plain = name === 'PDF' ? streamsOf(bytes) : await partsIn(bytes)
    const writing = await timed(write)
    // The floor: what zlib alone takes to pack what is in this very file.
    const packing = await timed(async () => plain.map((part) => deflateSync(part)))
    metrics[`a list of ${ITEMS} items as ${name}`] = metric(writing, 'ms', { name: 'goal', value: GOAL })
    metrics[`${name}, against packing the same bytes`] = metric(writing / packing, 'times', {
      name: 'zlib alone',
      value: 1,
    })
    metrics[`size as ${name}`] = metric(bytes.length / 1024, 'kB', { name: 'unpacked', value: sizeOf(plain) / 1024 })
  }
  return { metrics }
}

const partsIn = async (bytes: Uint8Array) => [...(await partsOf(bytes)).values()].map((text) => Buffer.from(text))

/** The streams of a PDF as they were before they were packed: pages, typefaces and their maps. */
function streamsOf(bytes: Uint8Array): Buffer[] {
  const raw = Buffer.from(bytes).toString('latin1')
  return [...raw.matchAll(/FlateDecode[^>]*>>\nstream\n([\s\S]*?)\nendstream/g)].map(([, stream = '']) =>
    inflateSync(Buffer.from(stream, 'latin1')),
  )
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
