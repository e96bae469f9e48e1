import type { LinkTarget } from '../evaluate/result.ts'
import type { Localised } from '../localised.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import type { CauseId } from './causes.ts'

export const stepKeys = [
  'involveExpert',
  'knownSolutions',
  'removeObstacle',
  'documentBlocked',
  'miniWorkshop',
  'repeatConversation',
  'refer',
  'involveGmFta',
  'involveAccountTeam',
] as const
export type StepKey = (typeof stepKeys)[number]

export const stepStates = ['open', 'active', 'done', 'leftOut', 'notApplicable'] as const
export type StepState = (typeof stepStates)[number]

export const stepStateLabels: Readonly<Record<StepState, Localised>> = {
  open: { de: 'offen', en: 'open' },
  active: { de: 'in Arbeit', en: 'in progress' },
  done: { de: 'erledigt', en: 'done' },
  leftOut: { de: 'ausgelassen', en: 'left out' },
  notApplicable: { de: 'trifft nicht zu', en: 'does not apply' },
}

/**
 * What finishing a step takes: `proof` that the thing it is about exists, a `note` of what came of it, either of them,
 * or nothing but the dialog in which the engagement becomes Blocked.
 */
export type StepDemand = 'proof' | 'note' | 'proofOrNote' | 'blocked'

/** One step of the plan of a cause, as data (engagement.md §12 "Causes and plans"). */
export type PlanStep = {
  readonly key: StepKey
  readonly cause: CauseId
  readonly title: Localised
  readonly guidance: Localised
  /** Who does it. */
  readonly role: RoleId
  readonly obligation: 'compulsory' | 'offered'
  readonly demand: StepDemand
  /** Days it takes until what is demanded can be there; a week where nothing is said. */
  readonly days?: number
  /** What is to be done before it can be finished. */
  readonly asks: Localised
  readonly target: LinkTarget | null
}

/** How a step stands in a case. */
export type StepFact = { readonly cause: CauseId; readonly key: StepKey; readonly state: StepState }

/** What a plan depends on. */
export type PlanFacts = {
  /** The roles that have at least one person assigned. */
  readonly roles: readonly RoleId[]
  readonly steps: readonly StepFact[]
  /**
   * Whether something of the thing the step is about exists: an expert request, a search with a result chosen, an insight
   * or compatibility case, a mini workshop with its outcome, a conversation held again, a referral sent, a message to
   * the account team sent.
   */
  readonly proof: Readonly<Partial<Record<StepKey, boolean>>>
  /** The SME agreed to bring the GM FTA back; re-engaging one needs that. */
  readonly expertApproved: boolean
}
