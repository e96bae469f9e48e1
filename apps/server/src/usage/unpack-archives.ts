import { ArchiveError, archiveEntries, isZip } from '@lotse/usage'
import type { CustomerId } from '../platform/db/scope.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { type ImportFile, pathOf, shownPath } from './import-input.ts'

/** A report of 300,000 users is about 52 MB (usage.md §9.7). */
export const MAX_FILE_BYTES = 300 * 1024 * 1024

interface Unpacking {
  readonly files: FileStore
  readonly customerId: CustomerId
  readonly signal: AbortSignal
}

/**
 * Puts the reports of each archive in its place, as files of their own, so that every figure leads to the file it came from.
 * An archive that cannot be unpacked stays, with the reason. Bundles of pages are left as they are. When it rejects,
 * nothing that was unpacked is kept.
 */
export async function unpackArchives(
  unpacking: Unpacking,
  arrived: readonly ImportFile[],
): Promise<readonly ImportFile[]> {
  const all: ImportFile[] = []
  const fresh: ImportFile[] = []
  try {
    for (const file of arrived) {
      unpacking.signal.throwIfAborted()
      if (file.pages !== undefined || !(await isArchive(unpacking, file))) {
        all.push(file)
        continue
      }
      const entries = await unpack(unpacking, file)
      fresh.push(...entries.filter(({ id }) => id !== file.id))
      all.push(...entries)
    }
    return all
  } catch (error) {
    await removeAll(unpacking, fresh)
    throw error
  }
}

async function isArchive({ files, customerId }: Unpacking, { id }: ImportFile): Promise<boolean> {
  for await (const head of await files.open(customerId, id)) return isZip(head)
  return false
}

async function unpack(unpacking: Unpacking, archive: ImportFile): Promise<readonly ImportFile[]> {
  const { files, customerId, signal } = unpacking
  const entries: ImportFile[] = []
  try {
    for await (const { name, bytes } of archiveEntries(await files.open(customerId, archive.id))) {
      signal.throwIfAborted()
      const about = { customerId, name, mediaType: 'application/octet-stream', maxBytes: MAX_FILE_BYTES }
      entries.push({ ...(await files.put(bytes, about)), path: shownPath(`${pathOf(archive)}/${name}`) })
    }
    return entries
  } catch (error) {
    await removeAll(unpacking, entries)
    if (error instanceof ArchiveError) return [{ ...archive, fault: error.note }]
    throw error
  }
}

async function removeAll({ files, customerId }: Unpacking, unneeded: readonly ImportFile[]): Promise<void> {
  for (const { id } of unneeded) await files.remove(customerId, id)
}
