import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, readPostmaster } from './postmaster.ts'
import type { ServerPlan, ServerRun } from './server-plan.ts'
import { serverSettings } from './settings.ts'

const WATCH_MS = 500

/**
 * Starts the server through pg_ctl, on Windows: pg_ctl drops an administrator's rights, which PostgreSQL refuses, and
 * it stops the server cleanly where there are no signals. Not tried on a real Windows so far.
 */
export function launchWindows(plan: ServerPlan): ServerRun {
  const options = serverSettings(plan.listening, plan.durability).join(' ')
  const starter = control(plan, ['start', '-W', '-l', plan.log, '-o', options])
  const ended = starter.then(() => watch(plan.dataDirectory))
  return {
    ended,
    async stop() {
      await starter
      await control(plan, ['stop', '-w', '-m', 'fast'])
      await ended
    },
  }
}

function control(plan: ServerPlan, args: readonly string[]): Promise<void> {
  const child = spawn(plan.programs.pgCtl, [...args, '-D', plan.dataDirectory], {
    env: { ...plan.programs.environment },
    // The server inherits what pg_ctl has: a pipe would stay open as long as the server runs.
    stdio: 'ignore',
    windowsHide: true,
  })
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}

/** Resolves when no server runs on the data directory any more. */
async function watch(dataDirectory: string): Promise<void> {
  await sleep(WATCH_MS)
  for (;;) {
    const server = await readPostmaster(dataDirectory)
    if (server === null || !isAlive(server.pid)) return
    await sleep(WATCH_MS)
  }
}
