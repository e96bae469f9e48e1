import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'
import { findSignInLink } from './sign-in-link.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const secondsToStart = 60
const secondsToStop = 20

export interface StartOptions {
  /** Kept from an earlier start; otherwise a new folder, with a blank and an umlaut in its path. */
  readonly dataFolder?: string
  /** Further arguments for `lotse serve`. */
  readonly args?: readonly string[]
  readonly port?: number
  /** Settings of the surroundings, beside this process's own. */
  readonly env?: Readonly<Record<string, string>>
  /** Program and arguments to start instead of `lotse serve`; for the test of this harness. */
  readonly command?: readonly [string, ...string[]]
}

export interface RunningLotse {
  readonly address: string
  readonly dataFolder: string
  readonly process: ChildProcess
  /** Everything printed so far, both streams. */
  output(): string
  /** The one-time link from the output; waits for it up to ten seconds. */
  signInLink(): Promise<string>
  /** Ends the server and waits until it is gone. Gives its exit code, null after a kill. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** A folder for one Lotse, in a path that a careless program trips over. */
export async function temporaryDataFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'lotse für e2e '))
  // PostgreSQL refuses root and runs as somebody else then, who has to get through here.
  await chmod(parent, 0o755)
  return join(parent, 'data')
}

/**
 * Starts the real `lotse serve` on a free port and waits until it answers.
 * @throws {Error} with everything it printed, when it ends or stays silent
 */
export async function startLotse(options: StartOptions = {}): Promise<RunningLotse> {
  const port = options.port ?? (await freePort())
  const dataFolder = options.dataFolder ?? (await temporaryDataFolder())
  const serve = ['--port', String(port), '--data', dataFolder, '--no-open', ...(options.args ?? [])]
  const [program, ...given] = options.command ?? [process.execPath, 'apps/cli/src/main.ts', 'serve']
  const child = spawn(program, [...given, ...serve], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env, NO_COLOR: '1', LOTSE_OPEN: '0' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const address = `http://localhost:${port}`
  const lotse: RunningLotse = {
    address,
    dataFolder,
    process: child,
    output: () => output,
    signInLink: async () => {
      const link = await eventually(() => findSignInLink(output, address), 10)
      if (link === undefined) throw new Error(`No sign-in link was printed:\n${output}`)
      return link
    },
    stop: (signal = 'SIGTERM') => stop(child, signal, () => output),
  }
  // Somebody else may listen on the port by now: what answers is ours once it says so.
  const ours = async () => (output.includes(address) ? await answers(address) : undefined)
  const answered = await eventually(async () => (hasEnded(child) ? 'ended' : await ours()), secondsToStart)
  if (answered === 'ended') throw new Error(`Lotse ended with ${child.exitCode ?? child.signalCode}:\n${output}`)
  if (answered === undefined) {
    await lotse.stop('SIGKILL')
    throw new Error(`Lotse did not answer on ${address} within ${secondsToStart} s:\n${output}`)
  }
  return lotse
}

async function answers(address: string): Promise<'yes' | undefined> {
  const response = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
  await response?.body?.cancel()
  return response !== undefined && response.status < 500 ? 'yes' : undefined
}

/** Asks again and again until there is an answer; undefined when there is none in time. */
async function eventually<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  seconds: number,
): Promise<T | undefined> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer !== undefined || Date.now() > end) return answer
    await wait(50)
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function stop(child: ChildProcess, signal: NodeJS.Signals, output: () => string): Promise<number | null> {
  if (hasEnded(child)) return child.exitCode
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  child.kill(signal)
  const inTime = await Promise.race([gone.then(() => true), wait(secondsToStop * 1000, false, { ref: false })])
  if (!inTime) {
    child.kill('SIGKILL')
    throw new Error(`Lotse was still running ${secondsToStop} s after ${signal}:\n${output()}`)
  }
  return child.exitCode
}
