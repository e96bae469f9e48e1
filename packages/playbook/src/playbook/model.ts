import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '../localised.ts'
import type { GateId } from '../vocabulary/gates.ts'
import type { ObligationId } from '../vocabulary/obligations.ts'
import type { PhaseId } from '../vocabulary/phases.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import type { SourceMark } from '../vocabulary/source.ts'
import type { WorkloadId } from '../vocabulary/workloads.ts'

/** The number of a task on the process pages, as text: it is a name, not a quantity. */
export type TaskId = string

/** A whole process: what there is to do, in which order, and what holds the gates. An engagement keeps its version. */
export type Playbook = {
  readonly id: string
  readonly version: number
  readonly publishedOn: IsoDate
  readonly owner: string
  readonly workload: WorkloadId
  readonly title: Localised
  readonly phases: readonly PhaseId[]
  readonly steps: readonly Step[]
  readonly tasks: readonly PlaybookTask[]
  readonly gates: readonly Gate[]
}

/** A step of the page. Steps carry guidance and are not tracked; only tasks carry status (engagement.md §1). */
export type Step = {
  readonly number: number
  /** Headings as printed on the page: the printed 3 and 4 are one step (engagement.md §2). */
  readonly printed: readonly number[]
  readonly phase: PhaseId
  readonly title: Localised
  readonly guidance: Localised
  readonly role: RoleId
  readonly inputs: readonly Localised[]
  readonly outputs: readonly Localised[]
  readonly source: SourceMark
}

export type PlaybookTask = {
  readonly id: TaskId
  readonly title: Localised
  readonly guidance: Localised
  /** When the task may be called complete, in words. */
  readonly doneWhen: Localised
  /** The known facts that must not contradict completion. */
  readonly completion: CompletionRule
  /** The role that does the task and signs it off; also its lane in the chart of the voyage. */
  readonly role: RoleId
  readonly obligation: ObligationId
  readonly phase: PhaseId
  /** Number of the step it belongs to; null for work that accompanies the others. */
  readonly step: number | null
  /** Tasks that come before this one. A warning when they are not settled, never a lock. */
  readonly after: readonly TaskId[]
  readonly skip: SkipRule
  readonly source: SourceMark
}

/**
 * Which facts must agree before a task is complete. `asserted`: nothing Lotse could know; the tick of the responsible
 * role is the record. `workshop`, `checklistCreated`, `checklistResolved`, `broadRollout` and `stable` look at facts.
 */
export type CompletionRule =
  | 'asserted'
  | 'workshop'
  | 'checklistCreated'
  | 'checklistResolved'
  | 'broadRollout'
  | 'stable'

/** Whether a task may be skipped at all, and by whom (engagement.md §2 "Skipping"). */
export type SkipRule = {
  readonly by: readonly RoleId[]
  /** Never while a checklist item is open, or while it is unknown whether one is. */
  readonly notWhileItemsOpen: boolean
}

export type Gate = {
  readonly id: GateId
  readonly label: Localised
  readonly passesWhen: Localised
  readonly conditions: readonly GateCondition[]
  readonly source: SourceMark
}

/** One thing a gate asks for, as data. */
export type GateCondition =
  | { readonly kind: 'intentRecorded' }
  | { readonly kind: 'roleAssigned'; readonly role: RoleId }
  | { readonly kind: 'scenarioSet' }
  | { readonly kind: 'taskSettled'; readonly taskId: TaskId }
  | { readonly kind: 'readinessReviewed' }
  | { readonly kind: 'noBlockingItem' }
  | { readonly kind: 'advisoryItemsNoted' }
  | { readonly kind: 'pilotPassed' }
  | { readonly kind: 'licencesAssigned' }
  | { readonly kind: 'packageTested' }
  | { readonly kind: 'reasonIsUserAdoption' }
  | { readonly kind: 'usageStable' }
  | { readonly kind: 'accelerationClosed'; readonly taskId: TaskId }
