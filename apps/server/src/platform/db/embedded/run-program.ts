import { spawn } from 'node:child_process'
import type { Account } from './account.ts'

/** How a program ended. */
export interface ProgramResult {
  readonly code: number | null
  readonly output: string
}

/** Runs a program to its end. `cwd` is `/`, since the present folder may be closed to the server's user. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { account: Account | null; environment: Readonly<Record<string, string>> },
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...options.account,
      cwd: process.platform === 'win32' ? undefined : '/',
      env: { ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
