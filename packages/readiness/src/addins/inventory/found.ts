import type { OfficeApp } from '../../facts/file-facts.ts'
import type { Registry } from '../registry.ts'
import type { Classes } from './classes.ts'
import type { Files } from './files.ts'
import type { Resiliency } from './state.ts'
import type { AddIn, AddInKind, AddInState, Loads, Scope } from './types.ts'
import type { Branch } from './views.ts'

/** What the readers of single places stand on. */
export interface Surroundings {
  readonly registry: Registry
  readonly branches: readonly Branch[]
  readonly classes: Classes
  readonly files: Files
  readonly resiliency: Resiliency
  readonly windows64: boolean | null
  readonly whole: boolean
  readonly own: readonly string[]
}

/** An add-in as one place shows it, before publisher, version and origin are added. */
export interface Found {
  readonly app: OfficeApp
  readonly kind: AddInKind
  readonly name: string
  readonly progId: string | null
  readonly classId: string | null
  readonly paths: readonly string[]
  readonly scope: Scope
  readonly person: string | null
  readonly state: AddInState
  readonly loads: Loads
  readonly shipped: boolean
  readonly remarks: AddIn['remarks']
}
