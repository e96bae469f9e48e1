import type { Declare } from '../code/declare.ts'
import { type EntryPoint, type LookUp, lookUp } from '../win32-api/look-up.ts'

/** A `Declare` with what is known of its function. */
export interface Known {
  readonly declare: Declare
  readonly found: LookUp
  /** Null where nothing is known of it. */
  readonly entry: EntryPoint | null
}

/** Looks the function of a `Declare` up: by its alias where it has one. */
export function known(declare: Declare): Known {
  const found = lookUp(declare.lib, declare.alias ?? declare.name)
  return { declare, found, entry: 'entry' in found ? found.entry : null }
}
