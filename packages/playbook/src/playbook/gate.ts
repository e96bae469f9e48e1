import type { Localised } from '../localised.ts'
import type { GateId } from '../vocabulary/gates.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import type { SourceMark } from '../vocabulary/source.ts'
import type { Content } from './content.ts'
import type { TaskId } from './ids.ts'

export type Gate = {
  readonly id: GateId
  readonly label: Localised
  readonly passesWhen: readonly Content[]
  readonly conditions: readonly GateCondition[]
  readonly source: SourceMark
}

/** One thing a gate asks for, as data. */
export type GateCondition =
  | { readonly kind: 'intentRecorded' }
  | { readonly kind: 'roleAssigned'; readonly role: RoleId }
  | { readonly kind: 'scenarioSet' }
  | { readonly kind: 'taskSettled'; readonly taskId: TaskId }
  | { readonly kind: 'taskComplete'; readonly taskId: TaskId }
  | { readonly kind: 'readinessReviewed' }
  | { readonly kind: 'noBlockingItem' }
  | { readonly kind: 'advisoryItemsNoted' }
  | { readonly kind: 'pilotPassed' }
  | { readonly kind: 'licencesAssigned' }
  | { readonly kind: 'packageTested' }
  | { readonly kind: 'reasonIsUserAdoption' }
  | { readonly kind: 'usageStable' }
  | { readonly kind: 'accelerationClosed'; readonly taskId: TaskId }
  | { readonly kind: 'surveyContactNamed' }
  | { readonly kind: 'accountSideInformed' }
  | { readonly kind: 'finalNoteWritten' }
