import type { UsageStatus } from '@lotse/contract'
import type { StatusValues } from './status-values.ts'

/** What this person would have saved, had nobody been faster, and on top of what. */
export interface StatusConflictSides {
  /** Null: both recorded the first status. */
  readonly base: UsageStatus | null
  readonly mine: StatusValues
  readonly theirs: UsageStatus
}
