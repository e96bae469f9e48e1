import { type Actor, type Refusal, refuse } from '../decide/refusal.ts'
import type { Localised } from '../localised.ts'
import { type CauseId, causes } from './causes.ts'
import { HELPERS, refuseByRole } from './decide-alert.ts'
import { type CaseState, refuseClosed } from './decide-case.ts'
import { type StepKey, type StepState, stepStateLabels } from './plan-model.ts'
import { isOver, isProven, type PlannedStep, planOf } from './plan-of.ts'

export type StepWish = {
  readonly cause: CauseId
  readonly key: StepKey
  /** What came of it; for a step left out, why. */
  readonly note: string
  readonly actor: Actor
}

export type StepDecision =
  | {
      readonly ok: true
      readonly state: StepState
      readonly note: string
      /** A line for task 3650; null where nothing was brought forward. */
      readonly line: Localised | null
    }
  | Refusal

/** Whether a step may be begun: it is part of the plan and not over. */
export function beginStep(current: CaseState, wanted: StepWish): StepDecision {
  const step = stepOf(current, wanted)
  const refusal = refuseStep(current, wanted, step)
  if (refusal) return refusal
  return { ok: true, state: 'active', note: wanted.note.trim(), line: null }
}

/**
 * Whether a step is done: what it is about exists, and where a note is demanded, it is given. Documenting the obstacle ends
 * only with the engagement being set to Blocked, in one act (engagement.md §12 "Documentation duty").
 */
export function finishStep(current: CaseState, wanted: StepWish): StepDecision {
  const step = stepOf(current, wanted)
  const refusal = refuseStep(current, wanted, step) ?? refuseUnfinished(current, wanted, step)
  if (refusal || step === undefined) return refusal ?? unknownStep(wanted)
  const note = wanted.note.trim()
  const said = note === '' ? '' : `: ${note}`
  return { ok: true, state: 'done', note, line: { de: `${step.title.de}${said}`, en: `${step.title.en}${said}` } }
}

/** Whether a step may be left out: an offered one freely, a compulsory one with a reason. */
export function leaveOutStep(current: CaseState, wanted: StepWish): StepDecision {
  const step = stepOf(current, wanted)
  const refusal = refuseStep(current, wanted, step)
  if (refusal || step === undefined) return refusal ?? unknownStep(wanted)
  const note = wanted.note.trim()
  if (step.obligation === 'compulsory' && note === '') {
    return refuse(
      'reasonMissing',
      `„${step.title.de}“ gehört verbindlich zum Plan. Schreiben Sie, warum der Schritt ausgelassen wird.`,
      `“${step.title.en}” is a compulsory part of the plan. Write why the step is left out.`,
    )
  }
  return { ok: true, state: 'leftOut', note, line: null }
}

/** Whether a step that is over may be taken up again; what the facts take out of the plan may not. */
export function reopenStep(current: CaseState, wanted: StepWish): StepDecision {
  const step = stepOf(current, wanted)
  const refusal = refuseClosed(current) ?? refuseByRole(wanted.actor, HELPERS, ...work)
  if (refusal) return refusal
  if (step === undefined) return unknownStep(wanted)
  if (step.state === 'notApplicable') return refuseOver(step)
  return { ok: true, state: 'open', note: wanted.note.trim(), line: null }
}

const work = ['Am Plan arbeiten', 'Working on the plan'] as const

function stepOf({ causes: running, plan }: CaseState, { cause, key }: StepWish): PlannedStep | undefined {
  return planOf(running, plan).find((step) => step.cause === cause && step.key === key)
}

function refuseStep(current: CaseState, wanted: StepWish, step: PlannedStep | undefined): Refusal | null {
  const refusal = refuseClosed(current) ?? refuseByRole(wanted.actor, HELPERS, ...work)
  if (refusal) return refusal
  if (step === undefined) return unknownStep(wanted)
  return isOver(step.state) ? refuseOver(step) : null
}

function refuseUnfinished({ plan }: CaseState, wanted: StepWish, step: PlannedStep | undefined): Refusal | null {
  if (step === undefined) return null
  if (step.demand === 'blocked') return refuse('useBlock', step.asks.de, step.asks.en)
  const demands = step.demands ?? step.asks
  if (!step.mayFinish) return refuse('proofMissing', demands.de, demands.en)
  const needsNote = step.demand === 'note' || (step.demand === 'proofOrNote' && !isProven(plan.proof, step.key))
  return needsNote && wanted.note.trim() === '' ? refuse('noteMissing', demands.de, demands.en) : null
}

function refuseOver({ title, state }: PlannedStep): Refusal {
  const { de, en } = stepStateLabels[state]
  return refuse(
    'stepOver',
    `„${title.de}“ ist bereits vorbei (${de}). Nehmen Sie den Schritt zuerst wieder auf, wo das möglich ist.`,
    `“${title.en}” is over already (${en}). Take the step up again first, where that is possible.`,
  )
}

function unknownStep({ cause }: StepWish): Refusal {
  const { de, en } = causes[cause].label
  return refuse(
    'unknownStep',
    `Der Plan dieses Falls hat diesen Schritt nicht. Nehmen Sie zuerst die Ursache „${de}“ auf.`,
    `The plan of this case does not have this step. Take up the cause “${en}” first.`,
  )
}
