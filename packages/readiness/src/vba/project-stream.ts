import type { ModuleKind } from '../facts/file-facts.ts'
import { holdsPassword } from './protection.ts'

/** What the PROJECT stream says (MS-OVBA 2.3.1): properties of the project as lines of text. */
export interface ProjectStream {
  /** Kind of a module by its name in capitals. */
  readonly kinds: ReadonlyMap<string, ModuleKind>
  readonly locked: boolean
}

const KINDS: Readonly<Record<string, ModuleKind>> = {
  MODULE: 'standard',
  CLASS: 'class',
  BASECLASS: 'form',
  DOCUMENT: 'document',
}

/** Reads the lines up to the first section; never throws. */
export function readProjectStream(text: string): ProjectStream {
  const kinds = new Map<string, ModuleKind>()
  let locked = false
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.startsWith('[')) break
    const equals = line.indexOf('=')
    if (equals < 0) continue
    const key = line.slice(0, equals).trim().toUpperCase()
    const value = line.slice(equals + 1).trim()
    const kind = KINDS[key]
    if (kind !== undefined) kinds.set((value.split('/')[0] ?? value).toUpperCase(), kind)
    else if (key === 'DPB') locked = holdsPassword(value)
  }
  return { kinds, locked }
}
