/** Breaks files of all kinds, written and real ones, at random and reads what comes out: LOTSE_FUZZ says how many, LOTSE_FUZZ_FROM where seeds begin. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bombs, complaint, type FuzzRun, fuzz, originals } from '../packages/readiness/src/testing/fuzz.ts'
import { megabytesFor } from '../packages/readiness/src/testing/memory.ts'
import { knownBytes } from '../packages/readiness/src/testing/truth.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

const INPUTS = Number(process.env.LOTSE_FUZZ ?? 50_000)
const FROM = Number(process.env.LOTSE_FUZZ_FROM ?? 1)
const STEP = 50
/** Larger real files only cost time: what is read of them is the same. */
const REAL_MOST = 150_000
/** What a file may take at most, and what no file may need more of. */
const LIMIT_MS = 120_000
const LIMIT_MB = 256

export default async function readinessFuzz(): Promise<BenchmarkResult> {
  const files = new Map([...originals(), ...knownBytes(REAL_MOST)])
  const rounds = Math.ceil(INPUTS / files.size)
  const complaints: FuzzRun['complaints'][number][] = []
  let slowest: FuzzRun['slowest'] = { name: '', seed: 0, milliseconds: 0 }
  for (let from = FROM; from < FROM + rounds; from += STEP) {
    const run = fuzz(files, from, Math.min(STEP, FROM + rounds - from))
    complaints.push(...run.complaints)
    if (run.slowest.milliseconds > slowest.milliseconds) slowest = run.slowest
  }
  for (const one of complaints.slice(0, 20)) console.log(`${one.name} with seed ${one.seed}: ${one.complaint}`)
  console.log(`slowest: ${slowest.name} with seed ${slowest.seed}`)
  let bombed = 0
  let most = 0
  const folder = mkdtempSync(join(tmpdir(), 'readiness-'))
  for (const [name, bytes] of bombs()) {
    writeFileSync(join(folder, name), bytes)
    most = Math.max(most, megabytesFor(join(folder, name)))
    const wrong = complaint(name, bytes)
    if (wrong === null) bombed += 1
    else console.log(`${name}: ${wrong}`)
  }
  rmSync(folder, { recursive: true })
  return {
    metrics: {
      'broken files that end with a status': metric(rounds * files.size - complaints.length, 'files', {
        name: 'all',
        value: rounds * files.size,
      }),
      'bombs that end with a status': metric(bombed, 'files', { name: 'all', value: bombs().size }),
      'the slowest file': metric(slowest.milliseconds, 'ms', { name: 'limit', value: LIMIT_MS }),
      'memory for the worst bomb': metric(most, 'MB', { name: 'limit for one file', value: LIMIT_MB }),
    },
  }
}
