import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** One input as named on the command line or found in a folder; `fault` where there is nothing to read. */
export interface Input {
  readonly path: string
  readonly fault: 'not-found' | 'no-reports' | null
}

const REPORT_NAMES = /\.(csv|tsv|txt)$/i

/** The files to read: as named, and for folders every table in them and below, in the order of their paths. */
export async function findFiles(paths: readonly string[]): Promise<Input[]> {
  const inputs = await Promise.all(paths.map(inputsAt))
  return inputs.flat()
}

async function inputsAt(path: string): Promise<Input[]> {
  const found = await stat(path).catch(() => null)
  if (found === null) return [{ path, fault: 'not-found' }]
  if (!found.isDirectory()) return [{ path, fault: null }]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && REPORT_NAMES.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return files.length === 0 ? [{ path, fault: 'no-reports' }] : files.map((file) => ({ path: file, fault: null }))
}
