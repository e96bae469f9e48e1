import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { mayBeReport } from '@lotse/usage'

/** One input as named on the command line or found in a folder; `fault` where there is nothing to read. */
export interface Input {
  readonly path: string
  readonly fault: 'not-found' | 'no-reports' | null
}

const isArchive = (name: string): boolean => /\.zip$/i.test(name) && !name.startsWith('.')

/**
 * The files to read: as named, and for folders every table, JSON file and archive in them and below, in the order of
 * their paths. A path that was named twice is read once.
 */
export async function findFiles(paths: readonly string[]): Promise<Input[]> {
  const inputs = await Promise.all(paths.map(inputsAt))
  return [...new Map(inputs.flat().map((input) => [input.path, input])).values()]
}

async function inputsAt(path: string): Promise<Input[]> {
  const found = await stat(path).catch(() => null)
  if (found === null) return [{ path, fault: 'not-found' }]
  if (!found.isDirectory()) return [{ path, fault: null }]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && (mayBeReport(entry.name) || isArchive(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return files.length === 0 ? [{ path, fault: 'no-reports' }] : files.map((file) => ({ path: file, fault: null }))
}
