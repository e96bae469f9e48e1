import type { Text } from '../text.ts'

/** Parts of the project that a decision sets, besides the configuration file. */
export const PROJECT_PARTS = [
  'deviceGroups',
  'packages',
  'policies',
  'source',
  'rings',
  'licences',
  'entryConditions',
  'macProfiles',
  'communication',
  'backlog',
] as const
export type ProjectPart = (typeof PROJECT_PARTS)[number]

export interface DecisionOption {
  /** Never changes: stored decisions, the questionnaire and configurations refer to it. */
  readonly id: string
  readonly label: Text
  /** What follows for the customer if this is chosen. */
  readonly consequence: Text
}

/** `one` and `many` choose among options; `languages` takes language tags such as `de-de`. */
export type DecisionKind = 'one' | 'many' | 'languages'

/** One thing the customer decides. A point of the workshop has one or several. */
export interface PointDecision {
  /** Never changes; the key under which the decision is stored: `channel`, `deployment.tool`. */
  readonly id: string
  readonly kind: DecisionKind
  readonly question: Text
  readonly options: readonly DecisionOption[]
  /** Options proposed where nothing speaks against them. */
  readonly recommended: readonly string[]
  /** Task 3080 waits until it is decided or deferred. */
  readonly mandatory: boolean
  /** Questions of the remediation questionnaire that it answers, by id. */
  readonly answers: readonly string[]
  /** Decisions that have to be looked at again when they change; they come first. */
  readonly dependsOn: readonly string[]
}

/** A decision point of the assessment workshop. (assessment-decisions.md) */
export interface DecisionPoint {
  readonly id: string
  /** Its place in the workshop, 1 to 20. */
  readonly number: number
  readonly title: Text
  /** What to ask. */
  readonly ask: Text
  /** What to collect beforehand. */
  readonly collect: readonly Text[]
  readonly decisions: readonly PointDecision[]
  readonly recommendation: Text
  /** The condition that overturns the recommendation. */
  readonly overturnedBy: Text
  readonly sets: {
    /** Elements and attributes of the configuration file. */
    readonly configuration: readonly string[]
    readonly project: readonly ProjectPart[]
  }
  readonly watch: readonly Text[]
  /** Pages of the vendor's guide, by id of the list of links. */
  readonly topics: readonly string[]
  /** Questions of the questionnaire that tell something about this point. */
  readonly knownFrom: readonly string[]
  readonly minutes: number
}
