import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ScanFlags } from '../call.ts'

export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const PROGRAM = join(import.meta.dirname, 'scan-program.ts')

/** Starts a scan in a process of its own, with threads that do what the files say. */
export function started(
  paths: readonly string[],
  flags: Partial<ScanFlags>,
  language = 'en',
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const call = JSON.stringify({
    paths,
    flags: { format: 'ndjson', exclude: [], jobs: '2', device: 'PC-1', ...flags },
    language,
  })
  const child = spawn(process.execPath, [PROGRAM, call], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<Ended>((resolve) => {
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (piece) => (stdout += String(piece)))
    child.stderr.on('data', (piece) => (stderr += String(piece)))
    child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }))
  })
  return { child, ended }
}

/** A scan until its end. */
export const scanOf = (paths: readonly string[], flags: Partial<ScanFlags> = {}, language = 'en'): Promise<Ended> =>
  started(paths, flags, language).ended

/** Writes files below a folder: names with their text. */
export async function filesIn(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

/** The records of an ndjson result without its summary, and the summary. */
export function resultIn(text: string): { readonly records: Line[]; readonly summary: Line } {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  return { records: lines.slice(0, -1), summary: lines.at(-1) ?? {} }
}

// biome-ignore lint/suspicious/noExplicitAny: what a program printed, as it is
type Line = Record<string, any>
