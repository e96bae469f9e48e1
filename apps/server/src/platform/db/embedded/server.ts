import { readFileSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { StartupProblem } from '../../startup-problem.ts'
import { reasonOf, systemCode } from '../../system-error.ts'
import { clientConfig } from '../connection.ts'
import { SUPERUSER } from './cluster.ts'
import { launchPosix } from './launch-posix.ts'
import { launchWindows } from './launch-windows.ts'
import { connectionTo, type ServerPlan, type ServerRun } from './server-plan.ts'

const LARGEST_LOG = 10 * 1024 * 1024
const POLL_MS = 10
const SLOW_AFTER_MS = 1_000
const READY_WITHIN_MS = 10 * 60_000
const LEFTOVERS_GONE_WITHIN_MS = 10_000

/** Processes of a server that was killed hold its memory for a moment longer. */
const LEFTOVERS = /pre-existing shared memory block|lock file ".*" already exists|Is another postmaster/

/**
 * Starts the server and waits until it lets somebody in. `onSlow` is called once when that takes more than a second,
 * as it does after a crash. Throws the problems postgres-failed and disk-full.
 */
export async function startServer(plan: ServerPlan, onSlow: () => void): Promise<ServerRun> {
  const giveUp = Date.now() + LEFTOVERS_GONE_WITHIN_MS
  for (;;) {
    const from = rotate(plan.log)
    const run = process.platform === 'win32' ? launchWindows(plan) : launchPosix(plan)
    if (await becomesReady(plan, run, onSlow)) return run
    await run.stop()
    const said = readSince(plan.log, from)
    if (!LEFTOVERS.test(said) || Date.now() > giveUp) throw startProblem(plan, said)
    await sleep(100)
  }
}

/** Whether the server came up; false when it ended instead. */
async function becomesReady(plan: ServerPlan, run: ServerRun, onSlow: () => void): Promise<boolean> {
  let ended = false
  run.ended.then(() => {
    ended = true
  })
  const started = Date.now()
  for (let slow = false; !ended && Date.now() < started + READY_WITHIN_MS; await sleep(POLL_MS)) {
    if (await letsIn(plan)) return true
    if (!slow && Date.now() > started + SLOW_AFTER_MS) {
      slow = true
      onSlow()
    }
  }
  return false
}

const NOT_YET = new Set(['57P03', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET'])

async function letsIn(plan: ServerPlan): Promise<boolean> {
  const client = new Client(clientConfig(connectionTo(plan, SUPERUSER, 'postgres'), 'lotse start'))
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    if (NOT_YET.has(systemCode(error) ?? '') || /terminated unexpectedly/.test(reasonOf(error))) return false
    throw new StartupProblem(
      'postgres-failed',
      { step: 'connecting', reason: reasonOf(error), log: plan.log },
      { cause: error },
    )
  }
}

/** Keeps the log from growing for ever; the previous one is kept. Gives the present size in bytes. */
function rotate(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size <= LARGEST_LOG) return size
  renameSync(log, `${log}.1`)
  return 0
}

function readSince(log: string, from: number): string {
  if (statSync(log, { throwIfNoEntry: false }) === undefined) return ''
  return readFileSync(log).subarray(from).toString('utf8').trim()
}

function startProblem(plan: ServerPlan, said: string): StartupProblem {
  if (/no space left on device/i.test(said)) {
    return new StartupProblem('disk-full', {
      folder: dirname(plan.dataDirectory),
      freeMegabytes: null,
      neededMegabytes: 64,
    })
  }
  const lines = said.split('\n')
  const fatal = lines.findLast((line) => /FATAL|PANIC|error while loading/.test(line))
  const reason = fatal ?? lines.at(-1)
  return new StartupProblem('postgres-failed', {
    step: 'starting',
    reason: reason || 'it ended at once',
    log: plan.log,
  })
}
