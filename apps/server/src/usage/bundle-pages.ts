import { basename, dirname, join } from 'node:path/posix'
import { archiveEntries, mayBeReport } from '@lotse/usage'
import { zipOf } from '../archive/zip.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { type ImportFile, pathOf } from './import-input.ts'

/** Where the files of an import lie. */
export interface FilePlace {
  readonly files: FileStore
  readonly customerId: CustomerId
}

/** The time of every page in a bundle: the same pages give the same bytes, so a report that comes again is known. */
const ALWAYS = new Date(1980, 0, 1)

/**
 * The one file that stands for a report: itself, or its JSON pages bundled as an archive that gives every page back as it
 * came. `name` is what the pages have in common, with `*` for what differs.
 */
export async function bundlePages(
  { files, customerId }: FilePlace,
  pages: readonly ImportFile[],
  name: string,
): Promise<ImportFile> {
  const [first, ...others] = pages
  if (first === undefined) throw new RangeError('a report came in at least one file')
  if (others.length === 0) return first
  const entries = pages.map((page, index) => ({
    path: nameInBundle(pathOf(page), index),
    open: () => files.open(customerId, page.id),
  }))
  const bundle = await files.put(zipOf(entries, ALWAYS), {
    customerId,
    name: `${basename(name, '.json').replace('*', `(${pages.length})`)}.zip`,
    mediaType: 'application/zip',
    maxBytes: Number.MAX_SAFE_INTEGER,
  })
  return { ...bundle, path: name, pages: pages.length }
}

/** Pages are told by their content, but only files called like a report are read from an archive again. */
function nameInBundle(path: string, index: number): string {
  const name = basename(path)
  return mayBeReport(name) ? name : `${name.replace(/^\.+/, '')} ${index + 1}.json`
}

/** What a reader reads. */
interface Source {
  readonly name: string
  /** To be read before the next source is asked for. */
  readonly bytes: AsyncIterable<Uint8Array>
}

/** The sources in a stored file, one after another: the file itself, or the pages bundled in it. */
export async function* sourcesOf({ files, customerId }: FilePlace, file: ImportFile): AsyncGenerator<Source> {
  const name = pathOf(file)
  const bytes = await files.open(customerId, file.id)
  if (file.pages === undefined) yield { name, bytes }
  else for await (const page of archiveEntries(bytes)) yield { name: join(dirname(name), page.name), bytes: page.bytes }
}
