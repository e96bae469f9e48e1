import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '../localised.ts'
import type { TaskId } from '../playbook/ids.ts'
import type { DataFieldId } from '../vocabulary/data-fields.ts'
import type { DoneLevelId } from '../vocabulary/done-levels.ts'
import type { GateId } from '../vocabulary/gates.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import type { ServicePhaseId } from '../vocabulary/service-phases.ts'
import type { TaskStatusId } from '../vocabulary/task-status.ts'

/** What the playbook says about one engagement on one day. */
export type Evaluation = {
  readonly tasks: readonly TaskState[]
  readonly gates: readonly GateState[]
  readonly findings: readonly Finding[]
  /** Most urgent first; the order is the same for the same facts. */
  readonly nextActions: readonly NextAction[]
  readonly servicePhase: ServicePhaseId
  /** Whether it is begun; before that nothing leaves Lotse on its own. */
  readonly started: boolean
  readonly completeness: readonly DataFieldState[]
  readonly questions: readonly QuestionState[]
  readonly activities: readonly ActivityState[]
  /** When it is done, level by level; null where the playbook has no definition of its own. */
  readonly done: DoneState | null
}

/** What of it is shown across many engagements and told: the rest is for whoever looks at one. */
export type Judgement = Pick<Evaluation, 'findings' | 'nextActions' | 'servicePhase' | 'started' | 'completeness'>

/** How far the definition of done is fulfilled (engagement.md §13). */
export type DoneState = {
  /** The furthest level reached; null before the first. */
  readonly level: DoneLevelId | null
  /** The levels that concern the engagement, in their order, each with all it asks for. */
  readonly levels: readonly {
    readonly id: DoneLevelId
    readonly reached: boolean
    readonly conditions: readonly GateConditionState[]
  }[]
}

/** Where a person goes to act. The application turns it into an address. */
export type LinkTarget =
  | { readonly page: 'usage' }
  | { readonly page: 'task'; readonly taskId: TaskId }
  | { readonly page: 'status'; readonly recordId: string | null }
  | { readonly page: 'notes' }
  | { readonly page: 'assignments' }
  | { readonly page: 'engagement' }
  | { readonly page: 'meetings' }
  | { readonly page: 'contacts' }
  | { readonly page: 'decisions' }
  | { readonly page: 'documents' }
  | { readonly page: 'delivery' }
  | { readonly page: 'questions'; readonly questionId: string }
  | { readonly page: 'expertRequest'; readonly requestId: string | null }
  | { readonly page: 'acceleration' }
  | { readonly page: 'remediation' }
  | { readonly page: 'devices' }
  | { readonly page: 'rings' }
  | { readonly page: 'segments' }
  | { readonly page: 'adoption' }

export type TaskState = {
  readonly taskId: TaskId
  readonly status: TaskStatusId
  readonly percent: number
  readonly settled: boolean
  readonly due: IsoDate | null
  readonly overdue: boolean
  readonly responsible: RoleId
  /** Tasks before this one that are not settled. Empty: the task can be started. */
  readonly waitsFor: readonly TaskId[]
  /**
   * For complete tasks: `verified` by facts, `unverified` where no fact is known, `contradicted` where facts disagree;
   * null for every other status.
   */
  readonly completion: 'verified' | 'unverified' | 'contradicted' | null
  /** A skip whose topic should be looked at again. */
  readonly checkAgain: boolean
  /** Whether the task concerns this engagement at all. */
  readonly applicable: boolean
  /** The fact that takes the task out; null while it applies. */
  readonly notApplicableBecause: Localised | null
}

/** How a question of the workflow stands. */
export type QuestionState = {
  readonly questionId: string
  /** What holds: the recorded answer, otherwise what the facts say; null while open. */
  readonly answer: 'yes' | 'no' | null
  /** Who answered: a person, the facts, or nobody yet. */
  readonly by: 'person' | 'facts' | null
  readonly on: IsoDate | null
  /** What the facts say to it, in a sentence; null where they say nothing. */
  readonly evidence: Localised | null
  /** A person answered one thing and the facts now say the other. */
  readonly contradicted: boolean
  /** Whether it is asked at all so far: its predecessor has the answer that leads here. */
  readonly asked: boolean
}

/** How work without a task status stands. */
export type ActivityState = {
  readonly activityId: string
  /** `leftOut`: skipped or waived with a reason; `attention`: went wrong, or is overdue; `unknown`: nobody recorded it. */
  readonly state: 'open' | 'active' | 'done' | 'leftOut' | 'attention' | 'unknown'
  readonly text: Localised
  readonly target: LinkTarget
}

export type GateState = {
  readonly id: GateId
  /** `unknown`: nothing known holds it, but something is not known. */
  readonly state: 'passed' | 'held' | 'unknown'
  readonly conditions: readonly GateConditionState[]
}

export type GateConditionState = {
  readonly state: 'met' | 'unmet' | 'unknown'
  readonly text: Localised
  readonly target: LinkTarget
}

export type Severity = 'alarm' | 'warning' | 'notice'

/** Something that is so, and that somebody should know. */
export type Finding = {
  /** Stable as long as the cause is the same: the rule, and what it concerns. */
  readonly key: string
  readonly rule: string
  readonly severity: Severity
  readonly text: Localised
  readonly target: LinkTarget
}

export const urgencies = ['overdue', 'today', 'soon', 'later'] as const
export type Urgency = (typeof urgencies)[number]

/** Something to do, and why. */
export type NextAction = {
  readonly key: string
  readonly kind: ActionKind
  readonly title: Localised
  /** The facts that call for it, with their numbers. */
  readonly reason: Localised
  readonly due: IsoDate | null
  readonly urgency: Urgency
  readonly role: RoleId
  readonly target: LinkTarget
}

export const actionKinds = [
  'assignRole',
  'fillDataField',
  'completeRecord',
  'followNextAction',
  'reviewTargetDate',
  'writeNote',
  'doTask',
  'importUsage',
  'requestExpert',
  'discussStall',
  'decideStall',
  'watchUsage',
  'confirmStable',
  'prepareClose',
  'firstContact',
  'answerQuestion',
  'planMeeting',
  'runPilot',
  'stateFact',
  'correctCounts',
  'approveSplit',
  'answerProposal',
  'updateForecast',
  'nameContact',
  'openCase',
  'decideCause',
  'workStep',
  'followAction',
  'recordEffort',
  'closeCase',
] as const
export type ActionKind = (typeof actionKinds)[number]

export type DataFieldState = {
  readonly field: DataFieldId
  /** `notYet`: not demanded so far; `notDemanded`: does not concern this engagement; `unknown`: not kept here. */
  readonly state: 'present' | 'missing' | 'overdue' | 'notYet' | 'notDemanded' | 'unknown'
  /** What is there or missing, in a sentence. */
  readonly text: Localised
  readonly target: LinkTarget
}
