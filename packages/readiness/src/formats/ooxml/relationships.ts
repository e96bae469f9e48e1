import { tagsOf } from '../../bytes/xml.ts'

/** How one part of a package points to another, or to something outside (ECMA-376 part 2, 9.3). */
export interface Relationship {
  /** Last piece of the type in small letters: the same in strict files and ordinary ones. */
  readonly type: string
  /** Part it leads from, '' for the package. */
  readonly from: string
  /** Name of a part, or the address as it stands where it leads outside. */
  readonly target: string
  readonly external: boolean
}

/** Reads a `.rels` part, whose name says where it leads from. */
export function readRelationships(part: string, text: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1).replace(/_rels\/$/i, '')
  const from = folder + part.slice(slash + 1).replace(/\.rels$/i, '')
  const found: Relationship[] = []
  for (const { attributes } of tagsOf(text, 'Relationship')) {
    const kind = attributes.Type ?? ''
    const target = attributes.Target ?? ''
    const external = attributes.TargetMode?.toLowerCase() === 'external'
    const type = kind.slice(kind.lastIndexOf('/') + 1).toLowerCase()
    found.push({ type, from, target: external ? target : resolved(folder, target), external })
  }
  return found
}

/** Name of a part from the folder of the one that points to it. */
function resolved(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/')
  const path = plain.startsWith('/') ? plain : `${folder}${plain}`
  const pieces: string[] = []
  for (const piece of path.split('/'))
    if (piece === '..') pieces.pop()
    else if (piece !== '' && piece !== '.') pieces.push(piece)
  return pieces.join('/')
}
