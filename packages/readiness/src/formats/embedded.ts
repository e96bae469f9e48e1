import type { ByteSource } from '../bytes/source.ts'
import { readWhole } from '../bytes/source.ts'
import { type CompoundFile, child, openCompound } from '../containers/compound/compound-file.ts'
import type { Entry } from '../containers/compound/directory.ts'
import type { Reading } from '../reading.ts'
import { readProjects } from '../vba/find-projects.ts'
import { progIdOf } from './ole/comp-obj.ts'

/** An object embedded in a document: what it is, and the code that travels with it. @throws ReadFault */
export function embeddedObject(source: ByteSource, where: string, reading: Reading, depth: number): void {
  if (depth > reading.budget.limits.depth) {
    reading.warn('limit-depth', { where })
    return
  }
  const file = openCompound(source, reading.budget)
  const { root } = file.directory
  reading.control({ classId: root.classId, progId: progIdIn(file, root, reading), where })
  readProjects(file, where, [], reading)
}

/** Name of the class of an object, from the stream that OLE writes for it; null where there is none. */
export function progIdIn(file: CompoundFile, storage: Entry, reading: Reading): string | null {
  const entry = child(storage, '\u0001CompObj', 'stream')
  if (entry === null) return null
  return reading.part(entry.path, () => progIdOf(readWhole(file.stream(entry), reading.budget)))
}
