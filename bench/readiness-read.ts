/** Reads every real file beside the repository many times, against a program that only opens each and reads the bytes needed. */
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { bytesSource, readFactsFrom } from '@lotse/readiness'
import { nodeHost, readFacts } from '@lotse/readiness/node'
import { knownPaths } from '../packages/readiness/src/testing/truth.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

const PASSES = 20
const WARM = 5
/** olevba 0.60.3 on the same files: detection, extraction and hashes, in one process. */
const OLEVBA_FILES_PER_SECOND = 107
/** Pieces closer together than this are read at once. */
const GAP = 512

interface Plan {
  readonly path: string
  readonly pieces: readonly { readonly offset: number; length: number }[]
}

export default async function readinessRead(): Promise<BenchmarkResult> {
  const paths = knownPaths()
  if (paths.length === 0) throw new Error('the files are missing: ../shared/corpus/office, or set LOTSE_CORPUS')
  const plans = paths.map(planOf)
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0)
  const needed = plans.reduce((sum, { pieces }) => sum + pieces.reduce((one, { length }) => one + length, 0), 0)
  const reading: number[] = []
  const floor: number[] = []
  for (let pass = 0; pass < WARM + PASSES; pass += 1) {
    const least = processorTime(() => plans.forEach(readOnly))
    const ours = processorTime(() => {
      for (const path of paths) readFacts(path)
    })
    if (pass < WARM) continue
    floor.push(least)
    reading.push(ours)
  }
  const milliseconds = median(reading)
  return {
    metrics: {
      'extraction, files': metric((1000 * paths.length) / milliseconds, 'files/s', {
        name: 'olevba',
        value: OLEVBA_FILES_PER_SECOND,
      }),
      'extraction, bytes': metric(bytes / 1000 / milliseconds, 'MB/s', { name: 'olevba', value: 6.5 }),
      'a pass': metric(milliseconds, 'ms', { name: 'open and read the bytes needed', value: median(floor) }),
      'bytes needed': metric(needed / 1e6, 'MB', { name: 'all', value: bytes / 1e6 }),
    },
  }
}

/** What a file is read of, in pieces that do not overlap. */
function planOf(path: string): Plan {
  const source = bytesSource(readFileSync(path))
  const asked: { offset: number; length: number }[] = []
  const read = (offset: number, length: number): Uint8Array => {
    const piece = source.read(offset, length)
    if (piece.length > 0) asked.push({ offset, length: piece.length })
    return piece
  }
  readFactsFrom({ size: source.size, read }, path, nodeHost)
  const pieces: { offset: number; length: number }[] = []
  for (const { offset, length } of asked.toSorted((one, other) => one.offset - other.offset)) {
    const last = pieces.at(-1)
    if (last !== undefined && offset <= last.offset + last.length + GAP)
      last.length = Math.max(last.length, offset + length - last.offset)
    else pieces.push({ offset, length })
  }
  return { path, pieces }
}

const buffer = Buffer.alloc(16_000_000)

function readOnly({ path, pieces }: Plan): void {
  const descriptor = openSync(path, 'r')
  fstatSync(descriptor)
  for (const { offset, length } of pieces) readSync(descriptor, buffer, 0, Math.min(length, buffer.length), offset)
  closeSync(descriptor)
}

/** Time of the processor: on a busy machine the clock on the wall measures the others. */
function processorTime(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, two) => one - two)[numbers.length >> 1] ?? 0
