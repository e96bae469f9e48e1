import { createReadStream } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PackagingError } from '../../fault.ts'
import { inOrder, placeOf, sameName } from '../../intunewin/names.ts'
import { readDirectory } from '../zip/read-directory.ts'
import { entryBytes } from '../zip/read-entry.ts'
import { sourceOf } from '../zip/source.ts'
import type { ZipEntry } from '../zip/write-zip.ts'

/** A file that joins what the source holds, such as the configuration. */
export interface AddedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What goes into a package, in order; `close` lets go of the source. */
export interface Collected {
  readonly entries: readonly ZipEntry[]
  readonly close: () => Promise<void>
}

/**
 * The files of a folder or a ZIP archive, with those that are added, in an order that depends on their names only.
 * @throws PackagingError for links, names that lead out of the package or that Windows cannot have, and what cannot be read
 */
export async function collect(path: string, added: readonly AddedFile[]): Promise<Collected> {
  const info = await lstat(path).catch(() => null)
  if (info === null || (!info.isDirectory() && !info.isFile())) throw new PackagingError('source-missing', { path })
  const { entries, close } = info.isDirectory()
    ? { entries: await filesIn(path), close: () => Promise.resolve() }
    : await filesInArchive(path)
  try {
    if (!entries.some(({ name }) => !name.endsWith('/'))) throw new PackagingError('source-empty', { path })
    const there = new Set(entries.map(({ name }) => sameName(name)))
    const clash = added.find(({ name }) => there.has(sameName(placeOf(name))))
    if (clash !== undefined) throw new PackagingError('added-already-there', { name: clash.name })
    return { entries: inOrder([...entries, ...added.map(entryOf)]), close }
  } catch (error) {
    await close()
    throw error
  }
}

const entryOf = ({ name, bytes }: AddedFile): ZipEntry => ({
  name: placeOf(name),
  size: bytes.length,
  bytes: async function* () {
    yield Uint8Array.from(bytes)
  },
})

async function filesIn(root: string): Promise<readonly ZipEntry[]> {
  const entries: ZipEntry[] = []
  const walk = async (inside: string): Promise<void> => {
    const children = await readdir(join(root, inside), { withFileTypes: true })
    if (children.length === 0 && inside !== '') entries.push(folderEntry(placeOf(inside)))
    for (const child of children) {
      const name = `${inside}${child.name}`
      if (child.isSymbolicLink()) throw new PackagingError('source-link', { name })
      if (child.isDirectory()) await walk(`${name}/`)
      else if (child.isFile()) entries.push(await fileEntry(root, name))
      else throw new PackagingError('source-special', { name })
    }
  }
  await walk('')
  return entries
}

const folderEntry = (name: string): ZipEntry => ({ name, size: 0, bytes: async function* () {} })

async function fileEntry(root: string, name: string): Promise<ZipEntry> {
  if (name.includes('\\')) throw new PackagingError('name-not-for-windows', { name })
  const path = join(root, name)
  const { size } = await lstat(path)
  return { name: placeOf(name), size, bytes: () => createReadStream(path, { highWaterMark: 65_536 }) }
}

/** Type bits of a Unix file mode in the upper half of the external attributes. */
const isLink = ({ madeBy, external }: { readonly madeBy: number; readonly external: number }): boolean =>
  madeBy >> 8 === 3 && ((external >>> 16) & 0o170000) === 0o120000

async function filesInArchive(path: string): Promise<Collected> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new PackagingError('unreadable', { path }, { cause })
  })
  try {
    const source = await sourceOf(file)
    const { entries } = await readDirectory(source, path)
    const link = entries.find(isLink)
    if (link !== undefined) throw new PackagingError('source-link', { name: link.name })
    const files = entries.map((entry) => {
      const name = placeOf(entry.name)
      return name.endsWith('/') ? folderEntry(name) : { name, size: entry.size, bytes: () => entryBytes(source, entry) }
    })
    return { entries: files, close: () => file.close() }
  } catch (error) {
    await file.close()
    throw error
  }
}
