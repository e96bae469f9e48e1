/** Times `npm start` on a fresh clone with an empty npm cache, and again when everything is there, until the page answers. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '../e2e/harness/free-port.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'
import { ROOT } from '../scripts/bootstrap/root.mjs'
import { startChild, stopChild } from '../scripts/testing/children.mjs'

const run = promisify(execFile)
const minutesToStart = 10
const warmStarts = 5

/** What we promise, in seconds. */
const goals = { fresh: 180, warm: 2 }

export default async function start(): Promise<BenchmarkResult> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse bench '))
  try {
    const clone = join(folder, 'clone')
    const bare = join(folder, 'bare')
    for (const target of [clone, bare]) await run('git', ['clone', '--quiet', ROOT, target])

    const install = await seconds(async () => {
      await run('npm', ['ci', '--loglevel=error'], { cwd: bare, env: await emptyHome(folder, 'bare home') })
    })
    const home = await emptyHome(folder, 'home')
    const fresh = await untilUsable(clone, home)
    const warm = await median(warmStarts, () => untilUsable(clone, home))
    const nothing = await median(warmStarts, () => emptyNpmStart(folder, home))
    return {
      metrics: {
        'fresh clone to page': metric(fresh, 's', { name: 'goal', value: goals.fresh }),
        'fresh clone over npm ci': metric(fresh, 's', { name: 'bare npm ci, empty cache', value: install }),
        'warm start': metric(warm, 's', { name: 'goal', value: goals.warm }),
        'warm start over npm': metric(warm, 's', { name: 'npm start of an empty script', value: nothing }),
      },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The environment of somebody who has never used npm here; where packages come from stays as it is. */
async function emptyHome(folder: string, name: string): Promise<NodeJS.ProcessEnv> {
  const home = join(folder, name)
  await mkdir(home)
  const { stdout } = await run('npm', ['config', 'get', 'registry'], { cwd: ROOT })
  const inherited = Object.entries(process.env).filter(([key]) => !/^(npm_|XDG_|LOTSE_)/i.test(key))
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    npm_config_cache: join(home, 'cache'),
    npm_config_registry: stdout.trim(),
  }
}

/** Seconds from typing `npm start` to a page that answers with 200; stopped again before it returns. */
async function untilUsable(clone: string, env: NodeJS.ProcessEnv): Promise<number> {
  const port = await freePort()
  const data = join(clone, '..', 'data')
  const begun = performance.now()
  const child = startChild('npm', ['start', '--', '--no-open', '--port', String(port), '--data', data], {
    cwd: clone,
    env,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)))
  try {
    while (!(await answers(`http://localhost:${port}/`))) {
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}:\n${output}`)
      if (performance.now() - begun > minutesToStart * 60_000)
        throw new Error(`No page after ${minutesToStart} min:\n${output}`)
      await wait(20)
    }
    return (performance.now() - begun) / 1000
  } finally {
    await stopChild(child)
  }
}

async function answers(address: string): Promise<boolean> {
  const response = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
  await response?.body?.cancel()
  return response?.status === 200
}

/** The floor of every `npm start`: npm itself and a Node that does nothing. */
async function emptyNpmStart(folder: string, env: NodeJS.ProcessEnv): Promise<number> {
  const empty = join(folder, 'empty')
  await mkdir(empty, { recursive: true })
  await writeFile(join(empty, 'package.json'), JSON.stringify({ private: true, scripts: { start: 'node -e 0' } }))
  return seconds(async () => {
    await run('npm', ['start'], { cwd: empty, env })
  })
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

async function median(times: number, measure: () => Promise<number>): Promise<number> {
  const values: number[] = []
  for (let time = 0; time < times; time += 1) values.push(await measure())
  return values.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
}
