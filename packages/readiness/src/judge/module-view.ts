import { X64 } from '../code/conditions.ts'
import type { Declare } from '../code/declare.ts'
import type { CodeModule } from '../code/module.ts'
import type { OfficeApp } from '../facts/file-facts.ts'
import { type EntryPoint, type LookUp, lookUp } from '../win32-api/look-up.ts'
import type { ProjectView } from './project-view.ts'

/** A `Declare` with what is known of its function. */
export interface Known {
  readonly declare: Declare
  readonly found: LookUp
  /** Null where nothing is known of it. */
  readonly entry: EntryPoint | null
}

/** A module with what rules ask for besides its text. */
export class ModuleView {
  readonly code: CodeModule
  readonly app: OfficeApp | null
  readonly project: ProjectView
  #declares: readonly Known[] | null = null

  constructor(code: CodeModule, app: OfficeApp | null, project: ProjectView) {
    this.code = code
    this.app = app
    this.project = project
  }

  /** The `Declare` statements that 64-bit Office compiles. */
  get declares(): readonly Known[] {
    this.#declares ??= this.code.declares.filter(({ statement }) => (statement.marks & X64) !== 0).map(known)
    return this.#declares
  }
}

/** Looks the function of a `Declare` up: by its alias where it has one. */
export function known(declare: Declare): Known {
  const found = lookUp(declare.lib, declare.alias ?? declare.name)
  return { declare, found, entry: 'entry' in found ? found.entry : null }
}
