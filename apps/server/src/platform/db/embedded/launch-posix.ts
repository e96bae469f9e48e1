import { spawn } from 'node:child_process'
import { closeSync, fchownSync, openSync } from 'node:fs'
import { endsWithin } from './postmaster.ts'
import type { ServerPlan, ServerRun } from './server-plan.ts'
import { serverSettings } from './settings.ts'

const PATIENT_STOP_MS = 30_000

/** Starts the server as a child of this process, on Linux and macOS. */
export function launchPosix(plan: ServerPlan): ServerRun {
  const output = openSync(plan.log, 'a', 0o600)
  if (plan.account !== null) fchownSync(output, plan.account.uid, plan.account.gid)
  const args = ['-D', plan.dataDirectory, ...serverSettings(plan.listening, plan.durability)]
  const child = spawn(plan.programs.postgres, args, {
    ...plan.account,
    cwd: '/',
    env: { ...plan.programs.environment },
    stdio: ['ignore', output, output],
    // A session of its own: Ctrl-C in the terminal reaches Lotse, which lets its work end before it stops the server.
    detached: true,
  })
  closeSync(output)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  // When Lotse ends without stopping the server, the server still hears of it. This is all that can be done then.
  const atExit = () => child.kill('SIGINT')
  process.once('exit', atExit)
  ended.then(() => process.off('exit', atExit))
  return {
    ended,
    async stop() {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
      // Fast shutdown: open transactions are rolled back, a checkpoint is written.
      child.kill('SIGINT')
      if (!(await endsWithin(child.pid, PATIENT_STOP_MS))) child.kill('SIGQUIT')
      await ended
    },
  }
}
