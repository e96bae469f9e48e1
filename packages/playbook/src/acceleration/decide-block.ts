import type { IsoDate } from '@lotse/calendar'
import { type Actor, type Refusal, refuse } from '../decide/refusal.ts'
import { decideUsageStatus, type UsageStatusDecision } from '../decide/usage-status.ts'
import type { UsageStatusContext, UsageStatusFields } from '../decide/usage-status-change.ts'
import type { UsageStatusProblem } from '../decide/usage-status-problems.ts'
import { INTENT_LENGTH } from '../intent/rate.ts'
import type { Localised } from '../localised.ts'
import type { ReasonId } from '../vocabulary/reason-model.ts'
import { causes } from './causes.ts'
import { type CaseState, refuseClosed } from './decide-case.ts'

/** Everything “cannot be removed” demands, together or not at all (engagement.md §12 "Documentation duty"). */
export type BlockWish = {
  /** What stands in the way, as the management note will say it; it also is the record’s explanation of the blocker. */
  readonly barrier: string
  readonly l2: ReasonId | null
  readonly owner: string
  /** The day on which it is expected to go on. */
  readonly unblockOn: IsoDate | null
  readonly nextAction: string
  readonly nextActionDate: IsoDate | null
  readonly actor: Actor
}

export type BlockProblem =
  | UsageStatusProblem
  | { readonly code: 'barrierMissing' | 'intentNoteEmpty'; readonly field: 'barrier'; readonly message: Localised }

export type BlockDecision =
  | {
      readonly ok: true
      readonly outcome: 'blocked'
      /** The record as it is afterwards, its history and what else happens, as `decideUsageStatus` gives them. */
      readonly status: Extract<UsageStatusDecision, { readonly ok: true }>
      /** The management note that is written with it. */
      readonly note: { readonly category: 'engagementManagement'; readonly text: string; readonly nextAction: string }
      /** The line of task 3650. */
      readonly line: Localised
      readonly warnings: readonly Localised[]
    }
  | { readonly ok: false; readonly problems: readonly BlockProblem[] }
  | Refusal

/**
 * Whether a case may end in Blocked: note, L1, reason, owner and projected day are checked as one, and all problems come
 * together. The reason must be one of Blocked; a lowered priority is told to ask about the intent first.
 */
export function blockCase(
  current: CaseState,
  record: UsageStatusFields | null,
  wanted: BlockWish,
  context: UsageStatusContext,
): BlockDecision {
  const closed = refuseClosed(current)
  if (closed) return closed
  if (current.primaryCause === null) {
    return refuse(
      'causeMissing',
      'Entscheiden Sie zuerst, welche Ursache der Stillstand hat.',
      'Decide first which cause the stall has.',
    )
  }
  const barrier = wanted.barrier.trim()
  const status = decideUsageStatus(record, changeOf(wanted, barrier), wanted.actor, context)
  const problems = [
    ...barrierProblems(barrier),
    ...(status.ok ? [] : status.problems.flatMap((one) => atField(one, barrier))),
  ]
  if (!status.ok || problems.length > 0) return { ok: false, problems }
  const { label, noIntentFirst } = causes[current.primaryCause]
  return {
    ok: true,
    outcome: 'blocked',
    status,
    note: { category: 'engagementManagement', text: barrier, nextAction: wanted.nextAction.trim() },
    line: { de: `Nicht zu beseitigen, Blockiert: ${barrier}`, en: `Cannot be removed, Blocked: ${barrier}` },
    warnings: noIntentFirst
      ? [
          {
            de: `„${label.de}“ endet meist nicht in Blockiert, sondern in „Keine Absicht“. Fragen Sie den Kunden, ob er den Dienst noch will.`,
            en: `“${label.en}” usually does not end in Blocked but in “No intent”. Ask the customer whether it still wants the service.`,
          },
        ]
      : [],
  }
}

/** The record’s own note says the barrier, so that it is written once. */
function changeOf(wanted: BlockWish, barrier: string): Parameters<typeof decideUsageStatus>[1] {
  return {
    l1: 'blocked',
    l2: wanted.l2,
    owner: wanted.owner,
    targetDate: wanted.unblockOn,
    intentNote: barrier,
    nextAction: wanted.nextAction,
    nextActionDate: wanted.nextActionDate,
  }
}

/** What the record says about its note is said at the barrier, and not again where that is too short. */
function atField(problem: UsageStatusProblem, barrier: string): readonly BlockProblem[] {
  if (problem.field !== 'intentNote') return [problem]
  if (barrier.length < INTENT_LENGTH) return []
  return [{ code: 'intentNoteEmpty', field: 'barrier', message: problem.message }]
}

function barrierProblems(barrier: string): readonly BlockProblem[] {
  if (barrier.length >= INTENT_LENGTH) return []
  return [
    {
      code: 'barrierMissing',
      field: 'barrier',
      message: {
        de: `Beschreiben Sie, was im Weg steht, in mindestens ${INTENT_LENGTH} Zeichen (jetzt ${barrier.length}); daraus wird die Steuerungsnotiz.`,
        en: `Describe what stands in the way in at least ${INTENT_LENGTH} characters (now ${barrier.length}); it becomes the management note.`,
      },
    },
  ]
}
