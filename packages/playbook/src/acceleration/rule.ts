import type { IsoDate } from '@lotse/calendar'
import type { RuleResult } from '../evaluate/rule.ts'
import type { SourceMark } from '../vocabulary/source.ts'
import type { AccelerationInput } from './state.ts'

/** What a rule of acceleration may look at: less than others, so that many customers are judged at once every day. */
export type AccelerationContext = {
  readonly facts: AccelerationInput
  readonly now: IsoDate
  /** Somebody still works on it. */
  readonly active: boolean
  /** Every record is blocked. */
  readonly blocked: boolean
}

/** A rule of acceleration; it also is a rule of the house. */
export type AccelerationRule = {
  readonly id: string
  readonly behaviour: string
  readonly source: SourceMark
  readonly evaluate: (context: AccelerationContext) => RuleResult
}
