import type { IsoDate } from '@lotse/calendar'
import type { EntitlementRecord } from '../evaluate/facts.ts'
import type { DemandedFieldId, Stage } from '../vocabulary/demands.ts'
import type { ReasonId } from '../vocabulary/reason-model.ts'
import type { UsageStatusId } from '../vocabulary/usage-status.ts'
import type { WorkloadId } from '../vocabulary/workloads.ts'

/** The part of an entitlement record that a change of usage status writes, all at once or not at all. */
export type UsageStatusFields = Pick<EntitlementRecord, 'l1' | 'l1Since' | DemandedFieldId>

/**
 * What somebody wants to write. A field left out keeps its value while L1 stays, and starts empty when L1 changes (the
 * start date is kept where the new state has one); `null` empties it.
 */
export type UsageStatusChange = {
  readonly l1: UsageStatusId
  readonly l2?: ReasonId | null
  readonly targetDate?: IsoDate | null
  readonly owner?: string | null
  readonly intentNote?: string | null
  readonly nextAction?: string | null
  readonly nextActionDate?: IsoDate | null
  readonly startDate?: IsoDate | null
  /** Why the start date changes; becomes a management note. */
  readonly startDateReason?: string | null
  /** Why, where the step itself asks: leaving Duplicate, or going back to technical onboarding. */
  readonly reason?: string | null
}

export type UsageStatusContext = {
  readonly today: IsoDate
  readonly stage: Stage
  readonly workload: WorkloadId
  /** Task 1247 is complete or skipped. */
  readonly deploymentSettled: boolean
}
