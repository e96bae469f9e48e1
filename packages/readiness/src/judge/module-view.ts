import { X64 } from '../code/conditions.ts'
import type { CodeModule } from '../code/module.ts'
import type { OfficeApp } from '../facts/file-facts.ts'
import { type Known, known } from './known.ts'
import type { ProjectView } from './project-view.ts'

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
