import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { dataPaths } from '../platform/data-folder-path.ts'
import type { Database } from '../platform/db/database.ts'
import { readPostmaster } from '../platform/db/embedded/postmaster.ts'
import { openPersistence } from '../platform/db/open.ts'

export interface CrashPlan {
  readonly dataFolder: string
  readonly rounds: number
  /** A number from 0 to 1; decides when and in which order the processes are killed. */
  readonly random: () => number
  /** Whether the data are in order, beyond that nothing acknowledged is missing. */
  readonly isWhole: (database: Database) => Promise<boolean>
}

export interface CrashOutcome {
  readonly acknowledged: number
  /** Subjects that were acknowledged and are not there. */
  readonly lost: readonly string[]
  /** Rounds after which `isWhole` said no. */
  readonly broken: readonly number[]
  /** How long opening took after each crash, in milliseconds. */
  readonly reopened: readonly number[]
}

const WRITER = fileURLToPath(new URL('crash-writer.ts', import.meta.url))
const FIRST_WRITES = 5
const LONGEST_WRITING_MS = 600
const LONGEST_GAP_MS = 40

/**
 * Lets a process write, kills it and its database with SIGKILL at a random moment, opens the data again and looks
 * whether everything acknowledged is there; `rounds` times on the same data folder.
 */
export async function crashRounds({ dataFolder, rounds, random, isWhole }: CrashPlan): Promise<CrashOutcome> {
  const acknowledged = new Set<string>()
  const lost = new Set<string>()
  const broken: number[] = []
  const reopened: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const writer = spawn(process.execPath, [WRITER, dataFolder], { stdio: ['ignore', 'pipe', 'pipe'] })
    await writeAndKill(writer, dataFolder, random, acknowledged)
    const begun = performance.now()
    const { database, stop } = await openPersistence({ dataFolder, env: {} })
    reopened.push(performance.now() - begun)
    try {
      for (const subject of await missing(database, acknowledged)) lost.add(subject)
      if (!(await isWhole(database))) broken.push(round)
    } finally {
      await stop()
    }
  }
  return { acknowledged: acknowledged.size, lost: [...lost], broken, reopened }
}

async function writeAndKill(
  writer: ChildProcess,
  dataFolder: string,
  random: () => number,
  acknowledged: Set<string>,
): Promise<void> {
  if (writer.stdout === null || writer.stderr === null) throw new Error('the writer was started without an output')
  let complaints = ''
  writer.stderr.on('data', (text) => {
    complaints += String(text)
  })
  const lines = createInterface({ input: writer.stdout })
  let writing: () => void = () => {}
  const begun = new Promise<void>((resolve) => {
    writing = resolve
  })
  let writes = 0
  lines.on('line', (line) => {
    acknowledged.add(line)
    writes += 1
    if (writes === FIRST_WRITES) writing()
  })
  const ended = once(writer, 'close')
  await Promise.race([begun, ended])
  if (writes < FIRST_WRITES) throw new Error(`the writer ended by itself: ${complaints}`)
  await sleep(random() * LONGEST_WRITING_MS)
  const server = await readPostmaster(dataPaths(dataFolder).postgres)
  const victims = random() < 0.5 ? [writer.pid, server?.pid] : [server?.pid, writer.pid]
  for (const pid of victims) {
    if (pid !== undefined) process.kill(pid, 'SIGKILL')
    await sleep(random() * LONGEST_GAP_MS)
  }
  await ended
}

async function missing(database: Database, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const { rows } = await database.transaction('portfolio', (tx) =>
    tx.execute<{ line: string }>(
      sql`select customer_id || ' ' || (body::jsonb ->> 'subject') as line from lotse.audit_event`,
    ),
  )
  const present = new Set(rows.map(({ line }) => line))
  return [...acknowledged].filter((line) => !present.has(line))
}
