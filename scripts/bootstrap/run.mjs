/** Runs Lotse as a child, hands every signal on exactly once and ends as the child ends. */
import { execFile, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { COMPILED, ROOT } from './root.mjs'

const WINDOWS = process.platform === 'win32'
/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const SAME_KEY_PRESS_MS = 500
const PARENT_CHECK_MS = 500

/**
 * @param {string} runtime the Node.js that runs it
 * @param {string[]} args for the `lotse` command
 * @returns {Promise<number>} the exit code
 */
export function run(runtime, args) {
  const child = spawn(runtime, [join(ROOT, 'apps', 'cli', 'src', 'main.ts'), ...args], {
    // The channel tells the child when this process is gone, however it went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // A session of its own: Ctrl-C reaches every process of the terminal, and npm sends it once more. So the terminal's
    // signal stays here and the child gets one. Windows has no such signals; there the console reaches the child itself.
    detached: !WINDOWS,
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env },
  })
  forwardSignals(child)
  stopWithParent(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })
}

/** @param {import('node:child_process').ChildProcess} child */
function forwardSignals(child) {
  let last = 0
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      const now = Date.now()
      const again = now - last < SAME_KEY_PRESS_MS
      last = now
      if (!again && !WINDOWS) child.kill(signal)
    })
  }
}

/**
 * npm, or the shell it runs scripts in, may be killed without a word to us; then nobody would ever stop us.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithParent(child) {
  if (process.env.npm_lifecycle_event === undefined || WINDOWS) return
  const shell = process.ppid
  let npm = shell
  execFile('ps', ['-o', 'ppid=', '-p', String(shell)], (_, output) => {
    npm = Number(output) || shell
  })
  const timer = setInterval(() => {
    if (process.ppid === shell && isRunning(npm)) return
    clearInterval(timer)
    child.kill('SIGTERM')
  }, PARENT_CHECK_MS)
  timer.unref()
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
