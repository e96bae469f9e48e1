import type { IsoDate, Month } from '@lotse/calendar'
import type { AccelerationFacts } from '../acceleration/facts.ts'
import type { ExpertRequestParty, ExpertRequestStateId } from '../expert-request/states.ts'
import type { TaskId } from '../playbook/ids.ts'
import type { ForecastMilestone } from '../vocabulary/forecast-milestones.ts'
import type { MeetingSeriesId } from '../vocabulary/meeting-series-ids.ts'
import type { NoteCategoryId } from '../vocabulary/note-category-ids.ts'
import type { NoteStatusId } from '../vocabulary/note-status.ts'
import type { OriginId } from '../vocabulary/origins.ts'
import type { ReasonId } from '../vocabulary/reason-model.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import type { ScenarioId } from '../vocabulary/scenarios.ts'
import type { SkipReasonId } from '../vocabulary/skip-reasons.ts'
import type { SplitApprovalId, SplitReasonId } from '../vocabulary/split.ts'
import type { TaskStatusId } from '../vocabulary/task-status.ts'
import type { UsageStatusId } from '../vocabulary/usage-status.ts'
import type { WorkloadId } from '../vocabulary/workloads.ts'

/** Everything known about one engagement, as plain data. `null` always means "not known", never "fine". */
export type Facts = {
  readonly engagement: EngagementFacts
  readonly tasks: readonly TaskFact[]
  readonly entitlementRecords: readonly EntitlementRecord[]
  readonly notes: readonly NoteFact[]
  /** Categories whose notes are kept here; of the others it is unknown whether any were written. */
  readonly noteCategoriesKept: readonly NoteCategoryId[]
  readonly usage: UsageFacts
  readonly delivery: DeliveryFacts
  readonly meetings: MeetingFacts
  readonly contacts: ContactFacts
  /** Answers people gave to questions of the workflow. */
  readonly answers: readonly AnswerFact[]
  /** How many entitlements the tenant has for the workload, an override included; null where nobody recorded it. */
  readonly entitlementsOfTenant: number | null
  /** The forecasts in force, at most one a milestone. */
  readonly forecasts: readonly ForecastFact[]
  /** Proposals of another L1 that nobody has answered. */
  readonly proposals: readonly ProposalFact[]
  /** The request for an expert that is under way, the one that got furthest; null: none is. */
  readonly expertRequest: ExpertRequestFact | null
  /** What is kept of cases of acceleration; null: none are kept here, and task 3650 alone says what is done about a stall. */
  readonly acceleration: AccelerationFacts | null
}

export type EngagementFacts = {
  readonly workload: WorkloadId
  readonly createdOn: IsoDate
  readonly scenario: ScenarioId | null
  /** The roles that have at least one person assigned. */
  readonly assignedRoles: readonly RoleId[]
  /** The enterprise flag of the customer, 0 to 4; null where nobody recorded it. */
  readonly enterpriseLevel: number | null
  /** How the engagement came in; null where nobody recorded it. */
  readonly origin: OriginId | null
  /** Seats of the customer; null where nobody recorded it. */
  readonly seats: number | null
}

/** One task of one engagement. Tasks of the playbook that are missing here count as not started. */
export type TaskFact = {
  readonly taskId: TaskId
  readonly status: TaskStatusId
  /** 0 to 100. */
  readonly percent: number
  readonly due: IsoDate | null
  readonly responsible: RoleId | null
  readonly skip: Skip | null
  readonly confirmation: Confirmation | null
}

/** Why a task was bypassed, and what it was before (engagement.md §2 "Skipping"). */
export type Skip = {
  readonly reason: SkipReasonId
  readonly evidence: string
  readonly evidenceFiles: number
  readonly by: RoleId
  readonly on: IsoDate
  readonly previousStatus: TaskStatusId
  readonly previousPercent: number
}

/** The customer's dated word, by a named person (engagement.md §2 step 5). */
export type Confirmation = { readonly by: string; readonly on: IsoDate }

/** One entitlement record of the workload (engagement.md §5). */
export type EntitlementRecord = {
  readonly id: string
  readonly workload: WorkloadId
  readonly count: number
  readonly l1: UsageStatusId
  /** The day on which the present L1 value was taken. */
  readonly l1Since: IsoDate
  readonly l2: ReasonId | null
  readonly targetDate: IsoDate | null
  readonly owner: string | null
  readonly intentNote: string | null
  readonly nextAction: string | null
  readonly nextActionDate: IsoDate | null
  readonly startDate: IsoDate | null
  /** L3, the engineering reason: optional, from a free list of the partner (engagement.md §5). */
  readonly l3: string | null
  /** Why there is more than one record; null on the first. */
  readonly splitReason: SplitReasonId | null
  /** Null where the reason needs no approval. */
  readonly splitApproval: SplitApprovalId | null
}

export type NoteFact = {
  readonly category: NoteCategoryId
  readonly writtenOn: IsoDate
  readonly nextAction: string | null
  readonly nextActionDate: IsoDate | null
  /** What the note says about the state; null where its category states none. */
  readonly status: NoteStatusId | null
  /** The day the next enterprise note is promised for. */
  readonly nextUpdateOn: IsoDate | null
}

/** Meetings with a date, by series. `kept` false: nobody records meetings here, so none is known to be missing. */
export type MeetingFacts = {
  readonly kept: boolean
  /** The next follow-up session that lies ahead. */
  readonly nextFollowUpOn: IsoDate | null
  readonly lastHeld: Readonly<Record<MeetingSeriesId, IsoDate | null>>
  readonly next: Readonly<Record<MeetingSeriesId, IsoDate | null>>
  /** The next planned meeting that is held for a task, by the task. */
  readonly forTask: Readonly<Record<string, IsoDate>>
}

/** Contacts of the customer. `kept` false: nobody records contacts here. */
export type ContactFacts = {
  readonly kept: boolean
  /** Named people of the customer's IT team. */
  readonly itTeam: number | null
  readonly surveyEligible: number | null
}

/** What somebody answered to a question of the workflow. */
export type AnswerFact = { readonly question: string; readonly answer: 'yes' | 'no'; readonly on: IsoDate }

/** The day on which a share of active use is expected. */
export type ForecastFact = {
  readonly milestone: ForecastMilestone
  readonly date: IsoDate
  readonly enteredOn: IsoDate
}

/** Another status that somebody proposes for a record (engagement.md §4). */
export type ProposalFact = {
  readonly recordId: string
  readonly l1: UsageStatusId
  readonly l2: ReasonId | null
  readonly proposedOn: IsoDate
}

/** A request for an expert that has not ended: how far it is, and whose turn it is until when. */
export type ExpertRequestFact = {
  readonly id: string
  readonly state: ExpertRequestStateId
  readonly party: ExpertRequestParty | null
  readonly dueOn: IsoDate | null
}

export type UsageFacts = {
  /** The refresh date of the newest report that was read; null: none was ever read. */
  readonly latestReadOn: IsoDate | null
  readonly verdict: UsageVerdict | null
  /**
   * How many closed months in a row, up to the verdict's, are at the goal as far as the confirmed state bears it: two or
   * more only where it is stable. Null where not known.
   */
  readonly monthsAtTarget: number | null
}

/** The verdict on the newest closed month, in the shape the usage package gives it (usage.md §10–12). */
export type UsageVerdict = {
  readonly month: Month
  /** What this month alone says. */
  readonly raw: 'insufficient-history' | 'growing' | 'stalled' | 'stable'
  /** Confirmed by more than one month (usage.md §12). */
  readonly state: UsageVerdictState
  /** `reached`: the goal, for the first month; `slipping`: stable and below the goal, which is not lost yet. */
  readonly qualifier: 'reached' | 'slipping' | null
  /** Holidays hide work in this month: it says nothing new about growth. */
  readonly quiet: boolean
  readonly active: number
  readonly entitled: number
  /** Active use in percent, 0 to 100, unrounded; comparisons are made on the integers. */
  readonly rate: number
  /**
   * Growth over three months in percentage points, unrounded, as the state was judged by it; null where it is not known:
   * too short a history, a break in the data, many licences bought or taken away.
   */
  readonly growth3pp: number | null
  /** People still missing to the goal. */
  readonly usersMissingToTarget: number
  /** The goal in per cent of the entitled, and the points of growth below which use stalls: 70 and 3 by the programme. */
  readonly target: number
  readonly threshold: number
}

export type UsageVerdictState = UsageVerdict['raw'] | 'near-goal' | 'declining' | 're-baselining'

/** What other capabilities found out. `null` as long as nobody recorded it. */
export type DeliveryFacts = {
  /** Named people of the customer's IT team. */
  readonly itTeamSize: number | null
  /** Mandatory decisions that are neither decided nor deferred. */
  readonly openDecisions: number | null
  /** Whether the remediation checklist was generated and its tracked copy sent. */
  readonly checklistSent: boolean | null
  readonly openChecklistItems: number | null
  readonly openBlockingItems: number | null
  readonly advisoryItemsWithoutNote: number | null
  /** Tasks whose topic the questionnaire put out of scope. */
  readonly tasksOutOfScope: readonly TaskId[] | null
  /** The day of the newest readiness run of the customer; false: it is known that none ran yet. */
  readonly readinessRanOn: IsoDate | false | null
  /** The engineer's own act, apart from the customer's run. */
  readonly readinessReviewed: boolean | null
  /** The analysis was left out for a reason of the closed list. */
  readonly readinessSkipped: boolean | null
  readonly openReadinessFindings: number | null
  /** `planned` and `running` have no verdict yet; `waived` was left out with a reason. */
  readonly pilot: 'planned' | 'running' | 'go' | 'noGo' | 'waived' | null
  readonly licencesAssigned: boolean | null
  readonly packageTested: boolean | null
  readonly broadRolloutBegan: boolean | null
  /** Every target group of the plan is rolled out or excluded with a reason (engagement.md §13). */
  readonly targetGroupsCovered: boolean | null
  /** Two emergency accounts, a block-by-default access policy without them, MFA for administrators (engagement.md §3). */
  readonly identitySafeguards: boolean | null
  /** The customer confirmed that no technical blocker is left. */
  readonly noBlockerConfirmed: boolean | null
  readonly accountSideInformed: boolean | null
  /** Talks that a capability keeps, by the task that is done with them: whether it is. Tasks that are missing: not known. */
  readonly talksHeld: Readonly<Record<TaskId, boolean>> | null
}

/** Delivery facts of an engagement of which nothing but its own records is known. */
export const nothingKnown: DeliveryFacts = {
  itTeamSize: null,
  openDecisions: null,
  checklistSent: null,
  openChecklistItems: null,
  openBlockingItems: null,
  advisoryItemsWithoutNote: null,
  tasksOutOfScope: null,
  readinessRanOn: null,
  readinessReviewed: null,
  readinessSkipped: null,
  openReadinessFindings: null,
  pilot: null,
  licencesAssigned: null,
  packageTested: null,
  broadRolloutBegan: null,
  targetGroupsCovered: null,
  identitySafeguards: null,
  noBlockerConfirmed: null,
  accountSideInformed: null,
  talksHeld: null,
}

const noMeeting: MeetingFacts['next'] = {
  deliveryReview: null,
  customerHealthReview: null,
  vendorInternalReview: null,
  remediationCheckpoint: null,
  followUp: null,
}

/** Meetings of an engagement that keeps none. */
export const noMeetings: MeetingFacts = {
  kept: false,
  nextFollowUpOn: null,
  lastHeld: noMeeting,
  next: noMeeting,
  forTask: {},
}

/** Contacts of a customer of whom none are kept. */
export const noContacts: ContactFacts = { kept: false, itTeam: null, surveyEligible: null }

/** Facts beside the engagement's own records, as long as no capability has recorded any. */
export const nothingRecorded: Pick<
  Facts,
  | 'delivery'
  | 'meetings'
  | 'contacts'
  | 'answers'
  | 'entitlementsOfTenant'
  | 'forecasts'
  | 'proposals'
  | 'expertRequest'
  | 'acceleration'
> = {
  delivery: nothingKnown,
  meetings: noMeetings,
  contacts: noContacts,
  answers: [],
  entitlementsOfTenant: null,
  forecasts: [],
  proposals: [],
  expertRequest: null,
  acceleration: null,
}
