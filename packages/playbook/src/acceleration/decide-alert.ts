import { addDays, type IsoDate } from '@lotse/calendar'
import { type Actor, actsAs, onlyFor, type Refusal, refuse } from '../decide/refusal.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import { type AccelerationInput, accelerationStanding } from './state.ts'

/** Who leads an acceleration: the engineer first, the manager beside (engagement.md §12). */
export const LEADS: readonly RoleId[] = ['FE', 'FM']
/** Who may work on it. */
export const HELPERS: readonly RoleId[] = ['FE', 'FM', 'SME', 'GM_FTA', 'OPP_RANGER']

/** Days for which a stall may be put off at once. */
export const POSTPONE_DAYS = 92

export type AlertWish = {
  readonly answer: 'postponed' | 'dismissed'
  readonly until: IsoDate | null
  readonly reason: string
  readonly actor: Actor
  readonly today: IsoDate
}

export type AlertDecision =
  | {
      readonly ok: true
      readonly answer: 'postponed' | 'dismissed'
      readonly until: IsoDate | null
      readonly reason: string
    }
  | Refusal

/**
 * Whether a stall may be put off or dismissed (engagement.md §12 "Triggers"): by FM or FE, with a reason, while it stands and
 * no case is open. Accepting it is opening a case.
 */
export function answerAlert(facts: AccelerationInput, wanted: AlertWish): AlertDecision {
  const refusal =
    refuseByRole(wanted.actor, LEADS, 'Über den Stillstand entscheiden', 'Deciding on the stall') ??
    refuseByState(facts, wanted.today) ??
    refuseReason(wanted.reason) ??
    (wanted.answer === 'postponed' ? refuseDay(wanted.until, wanted.today) : null)
  if (refusal) return refusal
  const until = wanted.answer === 'postponed' ? wanted.until : null
  return { ok: true, answer: wanted.answer, until, reason: wanted.reason.trim() }
}

/** A refusal where the actor has none of the roles. */
export function refuseByRole(
  actor: Actor,
  allowed: readonly RoleId[],
  german: string,
  english: string,
): Refusal | null {
  if (actsAs(actor, allowed)) return null
  return refuse('notAllowed', `${german} ${onlyFor(allowed).de}`, `${english} ${onlyFor(allowed).en}`)
}

function refuseByState(facts: AccelerationInput, today: IsoDate): Refusal | null {
  const state = accelerationStanding(facts, today)?.state
  if (state === 'alert' || state === 'postponed' || state === 'dismissed') return null
  return refuse(
    'noAlert',
    'Hier steht kein Stillstand zur Entscheidung. Ist ein Fall eröffnet, arbeiten Sie in ihm weiter.',
    'There is no stall to decide on here. If a case is open, go on working in it.',
  )
}

function refuseReason(reason: string): Refusal | null {
  if (reason.trim() !== '') return null
  return refuse(
    'reasonMissing',
    'Bitte schreiben Sie, warum der Stillstand jetzt nicht angegangen wird.',
    'Please write why the stall is not taken up now.',
  )
}

function refuseDay(until: IsoDate | null, today: IsoDate): Refusal | null {
  if (until !== null && until > today && until <= addDays(today, POSTPONE_DAYS)) return null
  return refuse(
    'dayOutOfReach',
    `Geben Sie den Tag an, an dem der Stillstand wiederkommt: nach heute und höchstens ${POSTPONE_DAYS} Tage später.`,
    `Give the day on which the stall returns: after today, and at most ${POSTPONE_DAYS} days later.`,
  )
}
