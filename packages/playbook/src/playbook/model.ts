import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '../localised.ts'
import type { DataFieldId } from '../vocabulary/data-fields.ts'
import type { ObligationId } from '../vocabulary/obligations.ts'
import type { PhaseId } from '../vocabulary/phases.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import type { SourceMark } from '../vocabulary/source.ts'
import type { WorkloadId } from '../vocabulary/workloads.ts'
import type { Activity } from './activity.ts'
import type { TaskCondition } from './condition.ts'
import type { Audience, Content } from './content.ts'
import type { Gate } from './gate.ts'
import type { LaneId, TaskId } from './ids.ts'
import type { Question } from './question.ts'

/**
 * A whole process as plain data, which survives a round trip through JSON: what there is to do, in which order, and what
 * holds the gates. An engagement keeps its version until it is moved forward.
 */
export type Playbook = {
  readonly id: string
  readonly version: number
  readonly publishedOn: IsoDate
  /** Who answers for the content. Without one nothing is published. */
  readonly owner: string
  readonly workload: WorkloadId
  readonly title: Localised
  /** What changed from version to version, the newest first. */
  readonly history: readonly Revision[]
  readonly phases: readonly PhaseId[]
  readonly processes: readonly Process[]
  readonly steps: readonly Step[]
  readonly tasks: readonly PlaybookTask[]
  readonly gates: readonly Gate[]
  readonly questions: readonly Question[]
  readonly activities: readonly Activity[]
}

/** One entry of the change list. */
export type Revision = {
  readonly version: number
  readonly on: IsoDate
  readonly by: string
  readonly what: Localised
}

/** A linked process within a phase; tasks belong to one (engagement.md §3). */
export type Process = { readonly id: string; readonly title: Localised; readonly phase: PhaseId }

/** Whose service a task serves: the Apps, the tenant's core, or whatever is deployed (engagement.md §3). */
export type Service = 'apps' | 'core' | 'all'

/** A step of the page. Steps carry guidance and are not tracked; only tasks carry status (engagement.md §1). */
export type Step = {
  readonly number: number
  /** Headings as printed on the page: the printed 3 and 4 are one step (engagement.md §2). */
  readonly printed: readonly number[]
  readonly phase: PhaseId
  readonly title: Localised
  readonly guidance: readonly Content[]
  readonly role: RoleId
  readonly inputs: readonly Content[]
  readonly outputs: readonly Content[]
  readonly source: SourceMark
}

export type PlaybookTask = {
  readonly id: TaskId
  /** Whether people of the customer see that there is such a task. */
  readonly audience: Audience
  readonly title: Localised
  readonly guidance: readonly Content[]
  /** When the task may be called complete, in words. */
  readonly doneWhen: readonly Content[]
  /** Questions to put to the customer while working on it. */
  readonly ask: readonly Content[]
  /** The known facts that must not contradict completion. */
  readonly completion: CompletionRule
  /** The role that does the task and signs it off. */
  readonly role: RoleId
  /** Its row in the chart of the voyage. */
  readonly lane: LaneId
  readonly obligation: ObligationId
  readonly phase: PhaseId
  /** Number of the step it belongs to; null for work that accompanies the others. */
  readonly step: number | null
  /** The linked process it comes from; null where the page itself has it. */
  readonly process: string | null
  /** Later phases in which it is offered again. */
  readonly alsoIn: readonly PhaseId[]
  readonly service: Service
  /** All of them must hold, or the task does not apply. None: it always applies. */
  readonly conditions: readonly TaskCondition[]
  /** Data first captured with this task, such as the first technical note with 3080 (engagement.md §13). */
  readonly demands: readonly DataFieldId[]
  /** Tasks that come before this one. A warning when they are not settled, never a lock. */
  readonly after: readonly TaskId[]
  readonly skip: SkipRule
  readonly source: SourceMark
}

/**
 * Which facts must agree before a task is complete. `asserted`: nothing Lotse could know; the tick of the responsible
 * role is the record. `gateG1` and `gateG2` are the closing tasks of the FM that a gate stops; the others look at facts.
 */
export const completionRules = [
  'asserted',
  'workshop',
  'checklistCreated',
  'checklistResolved',
  'broadRollout',
  'stable',
  'identitySafeguards',
  'surveyContact',
  'gateG1',
  'gateG2',
  'gateG4',
] as const
export type CompletionRule = (typeof completionRules)[number]

/** Whether a task may be skipped at all, and by whom (engagement.md §2 "Skipping"). */
export type SkipRule = {
  readonly by: readonly RoleId[]
  /** Never while a checklist item is open, or while it is unknown whether one is. */
  readonly notWhileItemsOpen: boolean
}
