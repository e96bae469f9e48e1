/** Checks 200 configurations against the same parser merely parsing them (real ones where there are some), and a file of 200 lines. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { lintOdt, PLAIN_CONTEXT, readOdt, readOdtText } from '@lotse/odt'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

const ROUNDS = 25
const FILES = 200
/** What we promise: at most five times the parser, and a frame of a 60 Hz screen for a keystroke. */
const FRAME_MS = 16

export default async function odt(): Promise<BenchmarkResult> {
  const path = createRequire(import.meta.resolve('@lotse/odt')).resolve('@rgrove/parse-xml')
  const { parseXml } = (await import(path)) as { parseXml: (text: string) => unknown }
  const texts = realTexts() ?? Array.from({ length: FILES }, (_, index) => configuration(1 + (index % 6)))
  const long = configuration(33)
  const check = (text: string): unknown => lintOdt(readOdtText(text), PLAIN_CONTEXT)
  const parsed: number[][] = texts.map(() => [])
  const checked: number[][] = texts.map(() => [])
  const keystrokes: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    // File by file: of what takes milliseconds other work on the machine takes its share, and more of what takes longer.
    texts.forEach((text, index) => {
      parsed[index]?.push(milliseconds(() => parseXml(text)))
      checked[index]?.push(milliseconds(() => check(text)))
    })
    keystrokes.push(milliseconds(() => check(long)))
  }
  const [parsing, checking] = [sumOfMedians(parsed), sumOfMedians(checked)]
  return {
    metrics: {
      [`read and check ${texts.length} files`]: metric(checking, 'ms', { name: 'the parser alone', value: parsing }),
      'check against parsing': metric(checking / parsing, 'x', { name: 'goal', value: 5 }),
      'a keystroke in a file of 200 lines': metric(median(keystrokes), 'ms', {
        name: 'a frame at 60 Hz',
        value: FRAME_MS,
      }),
    },
  }
}

/** Well-formed files of the corpus beside the repository; null where there is none. */
function realTexts(): readonly string[] | null {
  const folder = process.env.LOTSE_CORPUS ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url))
  if (!existsSync(`${folder}/odt`)) return null
  const files = globSync(`${folder}/odt/*/*.xml`).map((path) => readOdt(readFileSync(path)))
  return files.filter(({ parsed }) => parsed !== null).map(({ text }) => text)
}

/** A configuration of about 6 lines a product, which are different ones. */
function configuration(products: number): string {
  const ids = ['O365ProPlusRetail', 'VisioProRetail', 'ProjectProRetail', 'LanguagePack', 'ProofingTools']
  const lines = ['<Configuration ID="00000000-0000-0000-0000-000000000000">']
  lines.push('  <Add OfficeClientEdition="64" Channel="Monthly">')
  for (let index = 0; index < products; index += 1)
    lines.push(
      `    <Product ID="${ids[index] ?? `O365ProPlusRetail${index}`}">`,
      '      <Language ID="MatchOS" />',
      '      <Language ID="de-DE" />',
      '      <ExcludeApp ID="Groove" />',
      '      <ExcludeApp ID="Lync" />',
      '    </Product>',
    )
  lines.push(
    '  </Add>',
    '  <Updates Enabled="TRUE" />',
    '  <RemoveMSI />',
    '  <Display Level="None" AcceptEULA="TRUE" />',
    '</Configuration>',
  )
  return lines.join('\r\n')
}

function milliseconds(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const sumOfMedians = (times: readonly (readonly number[])[]): number =>
  times.reduce((sum, each) => sum + median(each), 0)

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, two) => one - two)[numbers.length >> 1] ?? 0
}
