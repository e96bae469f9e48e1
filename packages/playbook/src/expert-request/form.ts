import type { IsoDate } from '@lotse/calendar'
import type { RegionId } from '../remedies/regions.ts'
import type { TechnicalStatusId } from '../vocabulary/note-status.ts'
import type { WorkloadId } from '../vocabulary/workloads.ts'
import type { ExpertRoleId, ExpertSegmentId, ExpertTopicId } from './vocabulary.ts'

/**
 * What a request for an expert says (engagement.md §8). Texts are empty and choices null while nothing is there, so that
 * a draft can be kept at any time.
 */
export interface ExpertRequestForm {
  readonly tenantId: string
  /** As it is recorded at the vendor. */
  readonly tenantName: string
  readonly segment: ExpertSegmentId | null
  /** Seats of the workload. */
  readonly seats: number | null
  readonly deliveryTeam: string
  readonly partner: string
  readonly region: RegionId | null
  readonly contactAddress: string
  readonly requestedRole: ExpertRoleId | null
  readonly workload: WorkloadId
  readonly primaryLanguage: string
  readonly secondaryLanguage: string
  readonly topic: ExpertTopicId | null
  /** The three parts of the form's additional information. */
  readonly approver: string
  readonly justification: string
  readonly tried: string
  /** What Lotse adds: what holds it up, the run of the readiness analysis, and what is to come of it. */
  readonly blocker: string
  readonly readinessRun: string
  readonly desiredOutcome: string
  readonly exitCriteria: string
  readonly endOn: IsoDate | null
}
export type ExpertRequestFieldId = keyof ExpertRequestForm

/** How the engagement stands when an expert closes, and what is next: the technical note says both (engagement.md §6). */
export interface ExpertClosing {
  readonly status: TechnicalStatusId
  readonly nextAction: string
  readonly nextActionDate: IsoDate | null
}

/** What expert, partner and approver agree once somebody is assigned. */
export interface ExpertAgreement {
  readonly expectations: string
  readonly outcome: string
  readonly exitCriteria: string
  readonly endOn: IsoDate | null
}
