import type { JudgeCache } from './cache.ts'
import type { RuleSwitch } from './rule-set.ts'

/** What a judgement depends on besides the file. */
export interface JudgeOptions {
  readonly rules?: RuleSwitch
  /** Proposals keep the old line in `#If VBA7` for Office 2007 and older. */
  readonly pair?: boolean
  /** Zone of the Mark of the Web, null without one. */
  readonly zone?: number | null
  /** The file's name; only its extension counts. */
  readonly name?: string
  readonly cache?: JudgeCache
  /** A clock in milliseconds: then the time of each rule is measured. */
  readonly clock?: () => number
}
