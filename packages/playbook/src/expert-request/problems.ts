import type { Localised } from '../localised.ts'

export type ExpertRequestProblemCode =
  | 'notAllowed'
  | 'notInThisState'
  | 'fieldMissing'
  | 'noMigration'
  | 'addressNotValid'
  | 'endPassed'
  | 'reasonMissing'
  | 'questionMissing'
  | 'personMissing'
  | 'leadsAlready'
  | 'assignedAlready'
  | 'nobodyLeads'
  | 'agreementMissing'
  | 'summaryTooShort'
  | 'closingMissing'
  | 'confirmedAlready'

/** What stands in the way, at its field where it has one, with what to do. */
export interface ExpertRequestProblem {
  readonly code: ExpertRequestProblemCode
  readonly field: string | null
  readonly message: Localised
}
