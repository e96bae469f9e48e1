import type { Localised } from '../localised.ts'
import { type CauseId, causeIds } from './causes.ts'
import type { PlanFacts, PlanStep, StepKey, StepState } from './plan-model.ts'
import { plans } from './plans.ts'

/** A step as it stands in this case: compulsory or offered here, and what it still lacks. */
export type PlannedStep = PlanStep & {
  readonly state: StepState
  /** Whether it may be finished; where `demand` says so, with a note. */
  readonly mayFinish: boolean
  /** What finishing it still takes, a note included; null where nothing is missing or it is over. */
  readonly demands: Localised | null
}

/**
 * The plan of a case: the steps of its causes, in the order of the causes given and of the seed. An expert who is there
 * need not be involved any more; a GM FTA nobody assigned cannot be; the account team is compulsory without a GM FTA and
 * offered with one (engagement.md §12).
 */
export function planOf(decided: readonly CauseId[], facts: PlanFacts): readonly PlannedStep[] {
  const ordered = [...new Set(decided)].filter((cause) => causeIds.includes(cause))
  return ordered.flatMap((cause) => plans[cause]).map((step) => plannedStep(step, facts))
}

function plannedStep(step: PlanStep, facts: PlanFacts): PlannedStep {
  const state = stateOf(step, facts)
  const stops = isOver(state) ? null : stopOf(step, facts)
  const proven = step.demand !== 'note' && isProven(facts.proof, step.key)
  return {
    ...step,
    obligation: obligationOf(step, facts),
    state,
    mayFinish: !isOver(state) && stops === null,
    demands: isOver(state) ? null : (stops ?? (proven ? null : step.asks)),
  }
}

/** Done, left out or not applicable: nothing is to be done about it. */
export function isOver(state: StepState): boolean {
  return state === 'done' || state === 'leftOut' || state === 'notApplicable'
}

/** What was recorded; otherwise open, unless the facts take the step out of the plan. */
export function stateOf(
  { cause, key }: Pick<PlanStep, 'cause' | 'key'>,
  { steps, roles }: Pick<PlanFacts, 'steps' | 'roles'>,
): StepState {
  const recorded = steps.find((step) => step.cause === cause && step.key === key)?.state ?? 'open'
  if (isOver(recorded)) return recorded
  if (key === 'involveExpert' && roles.includes('SME')) return 'notApplicable'
  if (key === 'involveGmFta' && !roles.includes('GM_FTA')) return 'notApplicable'
  return recorded === 'notApplicable' ? 'open' : recorded
}

function obligationOf({ key, obligation }: PlanStep, { roles }: PlanFacts): PlanStep['obligation'] {
  if (key !== 'involveAccountTeam') return obligation
  return roles.includes('GM_FTA') ? 'offered' : 'compulsory'
}

const expertFirst: Localised = {
  de: 'Die Desktop-Architektur wieder einzubeziehen braucht die Zustimmung des Apps-Experten (SME). Halten Sie sie zuerst fest.',
  en: 'Re-engaging the desktop architect needs the approval of the Apps expert (SME). Record it first.',
}

/** What stands in the way beside a note; the note is given with the finishing itself. */
function stopOf({ key, demand, asks }: PlanStep, { proof, expertApproved }: PlanFacts): Localised | null {
  if (key === 'involveGmFta') return expertApproved ? null : expertFirst
  if (demand === 'blocked') return asks
  return demand === 'proof' && !isProven(proof, key) ? asks : null
}

/** Whether something of the thing the step is about exists; what is not known proves nothing. */
export function isProven(proof: PlanFacts['proof'], key: StepKey): boolean {
  return proof[key] === true
}
