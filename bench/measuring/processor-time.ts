/** What a piece of work took of processors, in this process and in the embedded database. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface ProcessorTime {
  /** Milliseconds in this process. */
  readonly program: number
  /** Milliseconds in the processes of the database; null where the system does not tell (it is read from /proc). */
  readonly database: number | null
}

/** Runs `work` and says what it took beside its result. `cluster`: the folder of the database. */
export async function processorTime<T>(
  cluster: string,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly took: ProcessorTime }> {
  const database = await databaseTime(cluster)
  const program = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(program)
  const after = await databaseTime(cluster)
  return {
    result,
    took: { program: (user + system) / 1000, database: database === null || after === null ? null : after - database },
  }
}

/** Clock ticks of /proc are hundredths of a second on every Linux. */
const TICK_MS = 10

/** Everything the server and its children have taken so far, those that have ended included. */
async function databaseTime(cluster: string): Promise<number | null> {
  try {
    const server = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]?.trim() ?? ''
    let ticks = 0
    for (const pid of await readdir('/proc')) {
      if (!/^\d+$/.test(pid)) continue
      // The name in the second field may hold blanks; it ends with the last bracket.
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const [own, ended] = [sum(fields.slice(11, 13)), sum(fields.slice(13, 15))]
      if (pid === server) ticks += own + ended
      else if (fields[1] === server) ticks += own
    }
    return ticks * TICK_MS
  } catch {
    return null
  }
}

const sum = (fields: readonly string[]): number => fields.reduce((total, field) => total + Number(field), 0)
