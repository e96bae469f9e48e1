import type { IsoDate, Month } from '@lotse/calendar'
import type { CaseOutcome } from './case-words.ts'
import type { CauseId } from './causes.ts'
import type { StepFact } from './plan-model.ts'

/** What is kept of a customer’s acceleration, beside its use and its roles. */
export type AccelerationFacts = {
  /** Closed months in a row, up to that of the verdict, whose confirmed state is stalled or declining; 0 where it is not. */
  readonly monthsStalled: number
  /** The newest answer to a stall; null: nobody answered one. */
  readonly alert: AlertAnswer | null
  readonly case: CaseFacts | null
  /** The newest closed case; null: none was ever closed. */
  readonly lastCase: { readonly outcome: CaseOutcome; readonly closedOn: IsoDate } | null
}

export type AlertAnswer = {
  readonly answer: 'postponed' | 'dismissed'
  /** The day it comes back; null where it was dismissed. */
  readonly until: IsoDate | null
  /** The month of the verdict that was answered. */
  readonly month: Month
}

/** The open case. */
export type CaseFacts = {
  readonly openedOn: IsoDate
  readonly primaryCause: CauseId | null
  /** Every step of its plan as recorded, with the day it is due. */
  readonly steps: readonly (StepFact & { readonly dueOn: IsoDate | null })[]
  /** The day of the planned review of FM, FE and SME. */
  readonly reviewOn: IsoDate | null
  /** The day it was last held. */
  readonly reviewHeldOn: IsoDate | null
  readonly lastEffortOn: IsoDate | null
  readonly openActions: readonly { readonly id: string; readonly dueOn: IsoDate | null; readonly words: string }[]
}
