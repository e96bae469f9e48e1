import { type ByteSource, partOf } from '../bytes/source.ts'
import { type CompoundFile, child } from '../containers/compound/compound-file.ts'
import type { Entry } from '../containers/compound/directory.ts'
import type { ProjectFacts } from '../facts/file-facts.ts'
import type { Reading } from '../reading.ts'
import { readProject } from './read-project.ts'

const NO_BYTES: ByteSource = { size: 0, read: () => new Uint8Array(0) }

/** Finds every project in a compound file, however deep, and reads each: a storage that holds a storage VBA with a dir stream. */
export function readProjects(
  file: CompoundFile,
  part: string | null,
  signatures: ProjectFacts['signatures'],
  reading: Reading,
): void {
  for (const storage of file.directory.storages) {
    const vba = child(storage, 'VBA', 'storage')
    if (vba === null) continue
    const dir = child(vba, 'dir', 'stream')
    if (dir === null && child(vba, '_VBA_PROJECT', 'stream') === null) continue
    reading.hasVba = true
    const open = (entry: Entry | null): ByteSource | null => (entry === null ? null : streamOf(file, entry, reading))
    reading.code([part, vba.path].filter(Boolean).join('/'), () =>
      readProject(
        {
          root: storage.path,
          part,
          signatures,
          dir: open(dir),
          project: open(child(storage, 'PROJECT', 'stream')),
          module(name) {
            const entry = child(vba, name, 'stream')
            return entry === null ? null : { path: entry.path, source: open(entry) ?? NO_BYTES }
          },
        },
        reading,
      ),
    )
  }
}

/** A stream, with a warning where its chain of sectors ends too early. */
export function streamOf(file: CompoundFile, entry: Entry, reading: Reading): ByteSource {
  const stream = file.stream(entry)
  if (stream.broken !== null) reading.warn(stream.broken, { where: entry.path })
  return partOf(stream, 0, stream.size)
}
