import type { Localised } from '../localised.ts'
import type { GateId } from '../vocabulary/gates.ts'
import type { PhaseId } from '../vocabulary/phases.ts'
import type { SourceMark } from '../vocabulary/source.ts'
import type { UsageStatusId } from '../vocabulary/usage-status.ts'
import type { Audience, Content } from './content.ts'
import type { LaneId, TaskId } from './ids.ts'

/** A decision of the workflow, drawn as a question (engagement.md, head: the diagram). */
export type Question = {
  readonly id: string
  readonly phase: PhaseId
  readonly lane: LaneId
  readonly audience: Audience
  readonly text: Localised
  /** What to look at, and what to ask, to answer it. */
  readonly guidance: readonly Content[]
  readonly yes: Branch
  readonly no: Branch
  /** Which facts answer it while nobody has; null: only people can. */
  readonly evidence: QuestionEvidence | null
  /** Asked only after another question was answered this way; null: from the start of its phase. */
  readonly askedAfter: { readonly questionId: string; readonly answer: 'yes' | 'no' } | null
  readonly source: SourceMark
}

/** Where an answer leads, in words and as a place. */
export type Branch = { readonly text: Localised; readonly leadsTo: BranchTarget }

export type BranchTarget =
  | { readonly kind: 'task'; readonly taskId: TaskId }
  | { readonly kind: 'question'; readonly questionId: string }
  | { readonly kind: 'activity'; readonly activityId: string }
  | { readonly kind: 'status'; readonly l1: UsageStatusId }
  | { readonly kind: 'gate'; readonly gateId: GateId }
  | { readonly kind: 'contacts' }

/** The facts a question can be answered from. */
export const questionEvidences = [
  'intentValidated',
  'intentReduced',
  'technicalBlockers',
  'readinessNeedsResolution',
  'itemsOpen',
  'pilotSuccessful',
  'usageStalled',
  'architectAssigned',
  'usageStable',
] as const
export type QuestionEvidence = (typeof questionEvidences)[number]
