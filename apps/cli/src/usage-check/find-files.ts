import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { mayBeReport } from '@lotse/usage'

/** One input as named on the command line or found in a folder; `fault` where there is nothing to read. */
export interface Input {
  readonly path: string
  readonly fault: 'not-found' | 'no-reports' | null
}

const isArchive = (name: string): boolean => /\.zip$/i.test(name) && !name.startsWith('.')

const isReport = (name: string): boolean => mayBeReport(name) || isArchive(name)

/**
 * The files to read: as named, and for folders every file in them and below whose name `isWanted` (tables, JSON files and
 * archives if left out), in the order of their paths. A path that was named twice is read once.
 */
export async function findFiles(paths: readonly string[], isWanted = isReport): Promise<Input[]> {
  const inputs = await Promise.all(paths.map((path) => inputsAt(path, isWanted)))
  return [...new Map(inputs.flat().map((input) => [input.path, input])).values()]
}

async function inputsAt(path: string, isWanted: (name: string) => boolean): Promise<Input[]> {
  const found = await stat(path).catch(() => null)
  if (found === null) return [{ path, fault: 'not-found' }]
  if (!found.isDirectory()) return [{ path, fault: null }]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && isWanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return files.length === 0 ? [{ path, fault: 'no-reports' }] : files.map((file) => ({ path: file, fault: null }))
}
