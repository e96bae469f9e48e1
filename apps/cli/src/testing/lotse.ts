import { execFile } from 'node:child_process'
import { join } from 'node:path'

export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const MAIN = join(import.meta.dirname, '..', 'main.ts')

/** Runs the command in a process of its own, in English unless `env` says otherwise; `input` is what it reads. */
export function lotse(args: readonly string[], env: Record<string, string> = {}, input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH, LANG: 'C', ...env } }
    const child = execFile(process.execPath, [MAIN, ...args], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
    child.stdin?.end(input)
  })
}
