import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the file postmaster.pid of a data directory says about the server that runs, or ran, on it. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string | null
}

const PATIENT_STOP_MS = 20_000
const IMMEDIATE_STOP_MS = 10_000

/** Reads postmaster.pid, or null when no server left one. */
export async function readPostmaster(dataDirectory: string): Promise<Postmaster | null> {
  const text = await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  return { pid, port: Number(lines[3]) || 0, socketFolder: lines[4]?.trim() || null }
}

/**
 * Stops the server that an earlier Lotse left behind on this data directory, if there is one.
 *
 * Only called by the holder of the data folder's lock, so the Lotse it belonged to is gone. It is stopped and not
 * taken over: it may be of another release or have other settings, and stopping takes a tenth of a second.
 */
export async function stopOrphan(dataDirectory: string): Promise<boolean> {
  const orphan = await readPostmaster(dataDirectory)
  if (orphan === null || !isServerOf(orphan.pid, dataDirectory)) return false
  process.kill(orphan.pid, 'SIGINT')
  if (await endsWithin(orphan.pid, PATIENT_STOP_MS)) return true
  // Immediate shutdown: the next start recovers from the write-ahead log, nothing committed is lost.
  process.kill(orphan.pid, 'SIGQUIT')
  await endsWithin(orphan.pid, IMMEDIATE_STOP_MS)
  return true
}

/** Whether a process exists and is not just waiting to be collected by its parent. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return process.platform !== 'linux'
  }
}

/** Waits until a process has ended, for at most `milliseconds`. */
export async function endsWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false
    await sleep(10)
  }
  return true
}

/** Process numbers are used again: a stale file must not make us stop a stranger. A server works inside its directory. */
export function isServerOf(pid: number, dataDirectory: string): boolean {
  if (!isAlive(pid)) return false
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDirectory)
    if (process.platform === 'win32') {
      return execFileSync('tasklist', ['/fi', `pid eq ${pid}`, '/fo', 'csv', '/nh'], { encoding: 'utf8' }).includes(
        'postgres',
      )
    }
    return execFileSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' }).includes(dataDirectory)
  } catch {
    return false
  }
}
