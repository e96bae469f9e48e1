import type { Localised } from '../localised.ts'
import type { PhaseId } from '../vocabulary/phases.ts'
import type { SourceMark } from '../vocabulary/source.ts'
import type { Audience, Content } from './content.ts'
import type { LaneId } from './ids.ts'

/** Work the diagram shows that carries no task status; its state comes from a fact (engagement.md §2). */
export type Activity = {
  readonly id: string
  readonly title: Localised
  readonly lane: LaneId
  readonly phase: PhaseId
  readonly audience: Audience
  readonly guidance: readonly Content[]
  /** The fact that gives its state. */
  readonly fact: ActivityFact
  readonly source: SourceMark
}

export const activityFacts = [
  'readinessScan',
  'readinessReview',
  'readinessFindings',
  'pilot',
  'licensing',
  'packageBuilt',
  'statusSync',
  'customerItems',
  'targetGroups',
  'followUps',
] as const
export type ActivityFact = (typeof activityFacts)[number]
