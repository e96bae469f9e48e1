/** Starts the programs a test run needs, and makes sure that none of them outlives it. */
import { spawn, spawnSync } from 'node:child_process'

const WINDOWS = process.platform === 'win32'
const SECONDS_TO_STOP = 10

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Starts a program in a process group of its own, so that its children can be stopped together with it.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 */
export function startChild(program, args, options) {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: !WINDOWS })
  running.add(child)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/** Stops one program and all it started: politely first, for good after ten seconds. Resolves when it is gone. */
export async function stopChild(/** @type {import('node:child_process').ChildProcess} */ child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('close', resolve))
  signalGroup(child, 'SIGTERM')
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), SECONDS_TO_STOP * 1000)
  await gone
  clearTimeout(timer)
}

/** Stops every program that is still running. */
export async function stopAllChildren() {
  await Promise.all([...running].map(stopChild))
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return
  if (WINDOWS) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    // ESRCH: the group ended between our decision and the signal, which is what we wanted.
    if (error.code !== 'ESRCH') throw error
  }
}
