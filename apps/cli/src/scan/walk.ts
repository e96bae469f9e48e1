import type { BigIntStats, Dir, Dirent, Stats } from 'node:fs'
import { lstat, opendir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { extensionOf, isOwnerFile, isScanned, type SkippedFiles } from '@lotse/readiness'
import { codeOf } from './error-code.ts'
import { identities } from './identities.ts'
import { systemPath } from './system-path.ts'

export interface WalkOptions {
  readonly allDocuments: boolean
  /** Milliseconds since 1970: files not changed since are left out. Null: all. */
  readonly since: number | null
  /** Whether a path below the scanned folder is excluded. */
  readonly excluded: (path: string) => boolean
}

/** What lies on the way: files to open, what could not be looked at, and what is left out. */
export type Seen =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'failed'; readonly path: string; readonly code: string }
  | { readonly kind: 'folder'; readonly path: string; readonly code: string }
  | { readonly kind: 'skipped'; readonly why: keyof SkippedFiles }

interface Open {
  readonly dir: Dir
  /** As it is shown. */
  readonly path: string
  /** Below the folder that was given, '' for itself. */
  readonly below: string
}

/**
 * Walks through folders as a stream: memory grows with their depth, not with what is in them. A folder is entered once, whatever
 * links lead to it; links are followed only to what is not scanned anyway. Nothing here throws: what cannot be read is told.
 */
export async function* walk(roots: readonly string[], options: WalkOptions): AsyncGenerator<Seen> {
  const folders = identities()
  const files = identities()
  const realRoots = await Promise.all(roots.map((root) => realpath(systemPath(root)).catch(() => null)))
  const isInside = (real: string): boolean =>
    realRoots.some((root) => root !== null && (real === root || isBelow(real, root)))

  const enter = async (path: string, below: string, open: Open[]): Promise<Seen | null> => {
    try {
      const place = systemPath(path)
      if (!folders.isNew(await stat(place, { bigint: true }), place)) return { kind: 'skipped', why: 'links' }
      open.push({ dir: await opendir(place, { bufferSize: 64 }), path, below })
      return null
    } catch (error) {
      return { kind: 'folder', path, code: codeOf(error) }
    }
  }

  for (const root of roots) {
    const open: Open[] = []
    const stats = await stat(systemPath(root)).catch((error: unknown) => codeOf(error))
    if (typeof stats === 'string') {
      yield { kind: 'folder', path: root, code: stats }
      continue
    }
    // A file that is named is read, whatever it is called.
    if (!stats.isDirectory()) yield fileOf(root, stats)
    else yield* seenIn(await enter(root, '', open))
    for (let here = open.at(-1); here !== undefined; here = open.at(-1)) {
      const entry = await here.dir.read().catch((error: unknown) => codeOf(error))
      if (entry === null || typeof entry === 'string') {
        open.pop()
        await here.dir.close().catch(() => undefined)
        if (entry !== null) yield { kind: 'folder', path: here.path, code: entry }
        continue
      }
      const path = join(here.path, entry.name)
      const below = here.below === '' ? entry.name : `${here.below}/${entry.name}`
      if (options.excluded(below)) yield { kind: 'skipped', why: 'excluded' }
      else if (entry.isDirectory()) yield* seenIn(await enter(path, below, open))
      else if (entry.isSymbolicLink()) {
        const target = await targetOf(path, isInside)
        if (target === null) yield { kind: 'skipped', why: 'links' }
        else if (target.stats.isDirectory()) yield* seenIn(await enter(path, below, open))
        else if (files.isNew(target.stats, target.real)) yield* seenIn(await look(path, options))
        else yield { kind: 'skipped', why: 'links' }
      } else yield* seenIn(await lookAt(entry, path, options))
    }
  }
}

function* seenIn(seen: Seen | null): Generator<Seen> {
  if (seen !== null) yield seen
}

/** Where a link leads; null where that is scanned anyway, or nothing is there. */
async function targetOf(
  path: string,
  isInside: (real: string) => boolean,
): Promise<{ readonly real: string; readonly stats: BigIntStats } | null> {
  try {
    const real = await realpath(systemPath(path))
    return isInside(real) ? null : { real, stats: await stat(real, { bigint: true }) }
  } catch {
    return null
  }
}

async function lookAt(entry: Dirent, path: string, options: WalkOptions): Promise<Seen | null> {
  if (entry.isFile()) return look(path, options)
  if (entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice() || entry.isBlockDevice()) return null
  // Some file systems do not say what an entry is.
  const stats = await lstat(systemPath(path)).catch((error: unknown) => codeOf(error))
  if (typeof stats === 'string') return { kind: 'failed', path, code: stats }
  return stats.isFile() ? look(path, options) : null
}

async function look(path: string, { allDocuments, since }: WalkOptions): Promise<Seen> {
  if (!allDocuments && !isScanned(extensionOf(path))) return { kind: 'skipped', why: 'otherTypes' }
  const stats = await stat(systemPath(path)).catch((error: unknown) => codeOf(error))
  if (typeof stats === 'string') return { kind: 'failed', path, code: stats }
  if (isOwnerFile(path.slice(path.lastIndexOf(sep) + 1), stats.size)) return { kind: 'skipped', why: 'ownerFiles' }
  if (since !== null && stats.mtimeMs < since) return { kind: 'skipped', why: 'older' }
  return fileOf(path, stats)
}

const fileOf = (path: string, { size }: Stats): Seen => ({ kind: 'file', path, bytes: size })

const isBelow = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !/^([A-Za-z]:|\\\\)/.test(way)
}
