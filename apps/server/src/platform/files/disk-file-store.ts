import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type CustomerId, customerId } from '../db/scope.ts'
import { notFound, Problem } from '../http/problem.ts'
import { newId } from '../id.ts'
import { systemCode } from '../system-error.ts'
import { fileName } from './file-name.ts'
import type { FileDescription, FileStore, FoundFile, StoredFile } from './file-store.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const FULL = new Set(['ENOSPC', 'EDQUOT'])
/** What is still arriving lies here, on the same disk, so that giving it its place is one rename. */
export const ARRIVING = 'arriving'
const LONGEST_ARRIVAL_MS = 24 * 60 * 60 * 1000

/** Files on the disk, below `root`: `<customer id>/<file id>`. Made on first use; several processes may share it. */
export async function openDiskFileStore(root: string): Promise<FileStore> {
  await mkdir(join(root, ARRIVING), { recursive: true, mode: 0o700 })
  await removeInterrupted(join(root, ARRIVING))
  return {
    put: (source, { maxBytes, ...about }) => keep(root, about, (draft) => write(source, draft, maxBytes)),
    make: (about, work) =>
      keep(root, about, async (draft) => {
        await work(draft)
        return measured(draft)
      }),
    async place(customer, id) {
      const path = join(root, checked(customer), checked(id))
      await (await openForReading(path)).close()
      return path
    },
    async open(customer, id) {
      const handle = await openForReading(join(root, checked(customer), checked(id)))
      return handle.createReadStream() as Readable
    },
    async remove(customer, id) {
      await rm(join(root, checked(customer), checked(id)), { force: true })
    },
    list: () => listFiles(root),
  }
}

/** Gives what `work` wrote its place, or keeps nothing of it. */
async function keep(
  root: string,
  about: FileDescription,
  work: (draft: string) => Promise<Pick<StoredFile, 'bytes' | 'sha256'>>,
): Promise<StoredFile> {
  const id = newId()
  const draft = join(root, ARRIVING, id)
  const folder = join(root, checked(about.customerId))
  try {
    const written = await work(draft)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await rename(draft, join(folder, id))
    await syncFolder(folder)
    return { ...about, name: fileName(about.name), id, ...written }
  } catch (error) {
    await rm(draft, { force: true })
    throw FULL.has(systemCode(error) ?? '') ? storageFull() : error
  }
}

/** Size and hash of a file that somebody else wrote. */
async function measured(path: string): Promise<Pick<StoredFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await openForReading(path)
  for await (const piece of file.createReadStream() as AsyncIterable<Buffer>) {
    bytes += piece.byteLength
    hash.update(piece)
  }
  return { bytes, sha256: hash.digest('hex') }
}

async function write(source: AsyncIterable<Uint8Array>, path: string, maxBytes: number) {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of source) {
      bytes += piece.byteLength
      if (bytes > maxBytes) throw tooLarge(maxBytes)
      hash.update(piece)
      await writeAll(file, piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { bytes, sha256: hash.digest('hex') }
}

async function writeAll(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let from = 0; from < piece.byteLength; ) {
    const { bytesWritten } = await file.write(piece, from)
    from += bytesWritten
  }
}

/** A name is only safe once the folder that holds it is. Windows cannot open folders, and needs no such step. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function openForReading(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw notFound({ de: 'Diese Datei', en: 'This file' })
    throw error
  }
}

async function* listFiles(root: string): AsyncGenerator<FoundFile> {
  for (const folder of await readdir(root)) {
    if (!UUID.test(folder)) continue
    for (const id of await readdir(join(root, folder))) {
      if (!UUID.test(id)) continue
      const found = await stat(join(root, folder, id)).catch(() => null)
      if (found !== null) yield { customerId: customerId(folder), id, storedAt: found.mtime }
    }
  }
}

/** Removes what a crash left half arrived. Younger pieces may belong to another process that is at work. */
async function removeInterrupted(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found !== null && Date.now() - found.mtimeMs > LONGEST_ARRIVAL_MS) await rm(path, { force: true })
  }
}

/** Only ids become parts of a path, so no name from outside can lead out of the folder. */
function checked(id: CustomerId | string): string {
  if (!UUID.test(id)) throw notFound({ de: 'Diese Datei', en: 'This file' })
  return id
}

function tooLarge(maxBytes: number): Problem {
  const megabytes = Math.floor(maxBytes / (1024 * 1024))
  const limit = megabytes > 0 ? `${megabytes} MB` : `${maxBytes} B`
  return new Problem('too-large', {
    detail: {
      de: `Die Datei ist größer als ${limit}. Teilen Sie sie, oder laden Sie eine kleinere hoch.`,
      en: `The file is larger than ${limit}. Split it, or upload a smaller one.`,
    },
  })
}

function storageFull(): Problem {
  return new Problem('storage-full', {
    detail: {
      de: 'Auf dem Datenträger von Lotse ist kein Platz mehr. Die Datei wurde nicht gespeichert. Schaffen Sie Platz, und laden Sie sie noch einmal hoch.',
      en: 'The disk of Lotse is full. The file was not stored. Make room, then upload it again.',
    },
  })
}
