/** Reads an inventory of 50,000 devices into devices, against readline counting the lines of the same file. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { isoDate } from '@lotse/calendar'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'
import { adminCenterInventory } from './measuring/inventories.ts'

const run = promisify(execFile)

const DEVICES = 50_000
/** Odd, so that the median is a run; each is a process of its own, and the two take turns. */
const RUNS = 5
const MEGABYTE = 1024 * 1024

const OURS = new URL('./measuring/read-inventory.ts', import.meta.url)
const FLOOR = new URL('./measuring/count-lines.ts', import.meta.url)

interface Measured {
  readonly seconds: number
  readonly peakMegabytes: number
}

export default async function inventoryRead(): Promise<BenchmarkResult> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse bench '))
  try {
    const file = join(folder, 'devices.csv')
    await writeFile(file, adminCenterInventory(DEVICES, isoDate('2026-11-20')))
    const megabytes = (await stat(file)).size / MEGABYTE
    const ours: Measured[] = []
    const floor: Measured[] = []
    for (let time = 0; time < RUNS; time += 1) {
      ours.push(await measured(OURS, file, DEVICES))
      floor.push(await measured(FLOOR, file, DEVICES + 1))
    }
    const read = median(ours.map(({ seconds }) => seconds))
    const counted = median(floor.map(({ seconds }) => seconds))
    return {
      metrics: {
        'read 50,000 devices': metric(read, 's', { name: 'readline counts the lines', value: counted }),
        throughput: metric(megabytes / read, 'MB/s', { name: 'readline counts the lines', value: megabytes / counted }),
        'peak memory of the process': metric(median(ours.map(({ peakMegabytes }) => peakMegabytes)), 'MB', {
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

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
