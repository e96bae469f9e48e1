/** Reads a report of 300,000 users (52 MB): parse, validate and aggregate against readline counting the lines of the same file. */
import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { APP_USER_DETAIL_HEADINGS } from '@lotse/usage'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

const run = promisify(execFile)

const USERS = 300_000
/** Odd, so that the median is a run; each is a process of its own, and the two take turns. */
const RUNS = 7
const MEGABYTE = 1024 * 1024

const OURS = new URL('./measuring/read-usage-report.ts', import.meta.url)
const FLOOR = new URL('./measuring/count-lines.ts', import.meta.url)

/** What we promise. */
const MEMORY_GOAL_MB = 200

interface Measured {
  readonly seconds: number
  readonly peakMegabytes: number
}

export default async function usageRead(): Promise<BenchmarkResult> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse bench '))
  try {
    const file = join(folder, 'report.csv')
    await pipeline(Readable.from(reportPieces()), createWriteStream(file))
    const megabytes = (await stat(file)).size / MEGABYTE
    const ours: Measured[] = []
    const floor: Measured[] = []
    for (let time = 0; time < RUNS; time += 1) {
      ours.push(await measured(OURS, file, USERS))
      floor.push(await measured(FLOOR, file, USERS + 1))
    }
    const read = median(ours.map(({ seconds }) => seconds))
    const counted = median(floor.map(({ seconds }) => seconds))
    const peak = median(ours.map(({ peakMegabytes }) => peakMegabytes))
    return {
      metrics: {
        'read 300,000 users': metric(read, 's', { name: 'readline counts the lines', value: counted }),
        throughput: metric(megabytes / read, 'MB/s', { name: 'readline counts the lines', value: megabytes / counted }),
        'peak memory of the process': metric(peak, 'MB', { name: 'goal', value: MEMORY_GOAL_MB }),
        'peak memory over readline': metric(peak, 'MB', {
          name: 'readline counts the lines',
          value: median(floor.map(({ peakMegabytes }) => peakMegabytes)),
        }),
      },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** One run in a process of its own, which prints what it counted, how long it took and how much memory it had. */
async function measured(script: URL, file: string, expected: number): Promise<Measured> {
  const { stdout } = await run(process.execPath, [fileURLToPath(script), file])
  const { count, seconds, peakMegabytes } = JSON.parse(stdout) as Measured & { count: number }
  if (count !== expected) throw new Error(`${script.pathname} counted ${count} instead of ${expected}`)
  return { seconds, peakMegabytes }
}

/** The same file every time. Flags are independent of each other, so that no two users look alike: the hard case. */
function* reportPieces(): Generator<string> {
  let state = 20_261_031
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const flags = APP_USER_DETAIL_HEADINGS.length - 5
  yield `\uFEFF${APP_USER_DETAIL_HEADINGS.join(',')}\r\n`
  for (let user = 0; user < USERS; user += 1) {
    const day = String(1 + (user % 31)).padStart(2, '0')
    const words = Array.from({ length: flags }, () => (random() < 0.2 ? 'Yes' : 'No')).join(',')
    yield `2026-10-31,person.${user}@adatum.example,2025-07-29,2026-10-${day},30,${words}\r\n`
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
