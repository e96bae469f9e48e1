/** Kills Lotse and its database with SIGKILL in the middle of writes, 50 times, and looks what is left. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyAll } from '../apps/server/src/history/verify-all.ts'
import { openPersistence } from '../apps/server/src/platform/db/open.ts'
import { crashRounds } from '../apps/server/src/testing/crash-rounds.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

const ROUNDS = 50
const CLEAN_STARTS = 5

export default async function crash(): Promise<BenchmarkResult> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse-crash-'))
  const dataFolder = join(folder, 'data')
  try {
    // As root the database runs as another user, who has to pass through.
    await chmod(folder, 0o711)
    await (await openPersistence({ dataFolder, env: {} })).stop()
    const { acknowledged, lost, broken, reopened } = await crashRounds({
      dataFolder,
      rounds: ROUNDS,
      random: Math.random,
      isWhole: async (database) => (await verifyAll(database)).every((chain) => chain.valid),
    })
    const clean = await median(CLEAN_STARTS, () => timeToOpen(dataFolder))
    return {
      metrics: {
        'crashes survived': metric(ROUNDS - broken.length, 'rounds', { name: 'crashes', value: ROUNDS }),
        'acknowledged writes kept': metric(acknowledged - lost.length, 'writes', {
          name: 'acknowledged',
          value: acknowledged,
        }),
        'open after a crash': metric(middle(reopened), 'ms', { name: 'open after a clean stop', value: clean }),
        'slowest open after a crash': metric(Math.max(...reopened), 'ms', {
          name: 'open after a clean stop',
          value: clean,
        }),
      },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function timeToOpen(dataFolder: string): Promise<number> {
  const begun = performance.now()
  const { stop } = await openPersistence({ dataFolder, env: {} })
  const took = performance.now() - begun
  await stop()
  return took
}

async function median(times: number, measure: () => Promise<number>): Promise<number> {
  const values: number[] = []
  for (let time = 0; time < times; time += 1) values.push(await measure())
  return middle(values)
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
