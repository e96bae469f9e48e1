import type { UsageStatus } from '@lotse/contract'
import type { StatusValues } from './status-values.ts'

/** What this person would have saved, had nobody been faster, and on top of what. */
export interface StatusConflictSides {
  readonly base: UsageStatus
  readonly mine: StatusValues
  readonly theirs: UsageStatus
}
