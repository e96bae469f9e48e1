import { closeSync, openSync, readFileSync, type Stats, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Limits } from '../bytes/budget.ts'
import type { FileFacts } from '../facts/file-facts.ts'
import type { FileStatus } from '../facts/status.ts'
import { readFactsFrom } from '../read-facts.ts'
import { unread } from '../unread.ts'
import { zoneOf } from '../zone.ts'
import { fileSource } from './file-source.ts'
import { nodeHost } from './host.ts'

/** Below this Windows keeps files inside its own table, with no room of their own on the disk. */
const KEPT_INSIDE = 4096

const FAILURES: Readonly<Record<string, readonly [FileStatus, string]>> = {
  EACCES: ['inaccessible', 'no-permission'],
  EPERM: ['inaccessible', 'no-permission'],
  EBUSY: ['locked', 'in-use'],
  ETXTBSY: ['locked', 'in-use'],
  ENOENT: ['inaccessible', 'file-missing'],
  ENOTDIR: ['inaccessible', 'file-missing'],
}

/**
 * Reads the facts of one file from disk, and only the bytes that are needed. Never throws: a file that cannot be opened, is in
 * use, or lies in the cloud only has a status too. Files in the cloud are not opened, because that would fetch them.
 */
export function readFacts(path: string, limits: Partial<Limits> = {}): FileFacts {
  let descriptor: number | undefined
  try {
    const stats = statSync(path)
    if (!stats.isFile()) return unread('inaccessible', { code: 'no-file', values: {} })
    if (inCloudOnly(stats)) return unread('cloud-based', { code: 'cloud-only', values: {} })
    descriptor = openSync(path, 'r')
    const facts = readFactsFrom(fileSource(descriptor, stats.size), basename(path), nodeHost, limits)
    return process.platform === 'win32' ? { ...facts, zone: zoneOfFile(path) } : facts
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    const [status, reason] = FAILURES[code] ?? ['inaccessible', 'file-failure']
    return unread(status, { code: reason, values: { code } })
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** A placeholder of OneDrive has a size and nothing on the disk; elsewhere files with holes look the same and can be read. */
const inCloudOnly = ({ size, blocks }: Stats): boolean =>
  process.platform === 'win32' && size > KEPT_INSIDE && blocks === 0

/** Mark of the Web, which Windows keeps in a stream beside the content. */
function zoneOfFile(path: string): number | null {
  try {
    return zoneOf(readFileSync(`${path}:Zone.Identifier`, 'utf8'))
  } catch {
    return null
  }
}
