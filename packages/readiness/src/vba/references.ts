import { Cursor } from '../bytes/cursor.ts'
import type { ReferenceFacts } from '../facts/file-facts.ts'
import type { Decode } from './code-page.ts'

const LIBRARY = /^\*\\[GH]\{([^}]*)\}#([^#]*)#[^#]*#([^#]*)(?:#([^#]*).*)?$/is
/** `*\A` and what follows tells the host of a project apart (MS-OVBA 2.1.1.12); the path comes after it. */
const PROJECT_PREFIX = 3

/** What stands in the id of a library: `*\G{…}#2.0#0#path#description` (MS-OVBA 2.1.1.8). */
function libraryOf(libId: string): Pick<ReferenceFacts, 'guid' | 'version' | 'path' | 'description'> {
  const [, guid, version, path, description] = LIBRARY.exec(libId) ?? []
  return {
    guid: guid ? guid.toUpperCase() : null,
    version: version || null,
    path: path || null,
    description: description || null,
  }
}

/** Reference with one id of a library in it (MS-OVBA 2.3.4.2.2.5, 2.3.4.2.2.6). */
export function libraryReference(
  kind: 'registered' | 'control' | 'original',
  name: string,
  data: Uint8Array,
  decode: Decode,
): ReferenceFacts {
  // An original library is the whole record; the others count its length once more inside.
  const libId = decode(kind === 'original' ? data : new Cursor(data).counted())
  return { kind, name, libId, ...libraryOf(libId) }
}

/** Reference to another project: its path, and the version it had (MS-OVBA 2.3.4.2.2.7). */
export function projectReference(name: string, data: Uint8Array, decode: Decode): ReferenceFacts {
  const cursor = new Cursor(data)
  const libId = decode(cursor.counted())
  const relative = decode(cursor.counted())
  const version = cursor.left >= 6 ? `${cursor.u32()}.${cursor.u16()}` : null
  const path = (libId || relative).slice(PROJECT_PREFIX) || null
  return { kind: 'project', name, libId, guid: null, version, path, description: null }
}
