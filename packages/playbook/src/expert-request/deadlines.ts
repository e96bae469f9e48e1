import { addDays, addWorkingDays, type IsoDate, workingDayFrom } from '@lotse/calendar'
import type { ExpertRequestParty, ExpertRequestStateId } from './states.ts'

/** Working days until triage, and days until the decision, counted from the submission (engagement.md §8). The receipt, due within five
 * minutes, is confirmed in the same moment. */
const TRIAGE_WORKING_DAYS = 1
const DECISION_DAYS = 5
/** Lotse’s own: the source names no term for an answer to a question or for the expert’s first contact. */
const ANSWER_WORKING_DAYS = 5
const CONTACT_WORKING_DAYS = 2

/** The days that matter for the targets; null: not yet. */
export interface ExpertRequestDays {
  readonly state: ExpertRequestStateId
  /** The latest submission: a request that was rejected begins anew. */
  readonly submittedOn: IsoDate | null
  readonly triagedOn: IsoDate | null
  /** When the question that is open was asked. */
  readonly askedOn: IsoDate | null
  /** Days for which the requester’s answers were waited for since the latest submission; they do not count. */
  readonly waitedDays: number
  readonly decidedOn: IsoDate | null
  readonly assignedOn: IsoDate | null
  readonly begunOn: IsoDate | null
  readonly endOn: IsoDate | null
  readonly closedOn: IsoDate | null
  readonly confirmed: boolean
}

export const expertTargetIds = ['triage', 'answer', 'decision', 'assignment', 'contact', 'end', 'confirmation'] as const
export type ExpertTargetId = (typeof expertTargetIds)[number]

/** Whose turn it is, for what, and until when; null where nobody’s. */
export interface ExpertTurn {
  readonly party: ExpertRequestParty
  readonly target: ExpertTargetId | null
  readonly dueOn: IsoDate | null
}

/** Whose turn it is (engagement.md §8 “deadline”). */
export function expertTurn(days: ExpertRequestDays): ExpertTurn | null {
  switch (days.state) {
    case 'draft':
      return { party: 'requester', target: null, dueOn: null }
    case 'submitted':
      return { party: 'approver', target: 'triage', dueOn: triageDue(days) }
    case 'inTriage':
      return { party: 'approver', target: 'decision', dueOn: decisionDue(days) }
    case 'moreInfo':
      return { party: 'requester', target: 'answer', dueOn: after(days.askedOn, ANSWER_WORKING_DAYS) }
    case 'approved':
      return { party: 'approver', target: 'assignment', dueOn: decisionDue(days) }
    case 'assigned':
      return { party: 'expert', target: 'contact', dueOn: after(days.assignedOn, CONTACT_WORKING_DAYS) }
    case 'active':
      return { party: 'expert', target: 'end', dueOn: days.endOn }
    case 'closed':
      return days.confirmed ? null : { party: 'approver', target: 'confirmation', dueOn: null }
    case 'rejected':
    case 'withdrawn':
      return null
  }
}

/** A target is missed the day after its day. */
export const isExpertTurnOverdue = (turn: ExpertTurn | null, today: IsoDate): boolean =>
  turn !== null && turn.dueOn !== null && turn.dueOn < today

export interface ExpertTarget {
  readonly target: ExpertTargetId
  readonly dueOn: IsoDate | null
  readonly doneOn: IsoDate | null
  /** Done after its day, or not done and its day has passed. */
  readonly late: boolean
}

/** The targets on the way, in order, each with the day it was reached; those that lie behind an early end are left out. */
export function expertTargets(days: ExpertRequestDays, today: IsoDate): readonly ExpertTarget[] {
  if (days.submittedOn === null) return []
  const stopped = days.state === 'rejected' || days.state === 'withdrawn'
  const targets: Omit<ExpertTarget, 'late'>[] = [
    { target: 'triage', dueOn: triageDue(days), doneOn: days.triagedOn },
    ...(days.state === 'moreInfo'
      ? [{ target: 'answer', dueOn: after(days.askedOn, ANSWER_WORKING_DAYS), doneOn: null } as const]
      : []),
    { target: 'decision', dueOn: days.state === 'moreInfo' ? null : decisionDue(days), doneOn: days.decidedOn },
    { target: 'assignment', dueOn: days.state === 'moreInfo' ? null : decisionDue(days), doneOn: days.assignedOn },
    { target: 'contact', dueOn: after(days.assignedOn, CONTACT_WORKING_DAYS), doneOn: days.begunOn },
    { target: 'end', dueOn: days.begunOn === null ? null : days.endOn, doneOn: days.closedOn },
  ]
  return targets
    .filter(({ doneOn }) => !stopped || doneOn !== null)
    .map((one) => ({ ...one, late: one.dueOn !== null && (one.doneOn ?? today) > one.dueOn }))
}

const after = (day: IsoDate | null, workingDays: number): IsoDate | null =>
  day === null ? null : addWorkingDays(day, workingDays)

const triageDue = ({ submittedOn }: ExpertRequestDays) => after(submittedOn, TRIAGE_WORKING_DAYS)

/** Five days, on a weekend the Monday after; while the requester is asked the clock stands still. */
function decisionDue({ submittedOn, waitedDays }: ExpertRequestDays): IsoDate | null {
  return submittedOn === null ? null : workingDayFrom(addDays(submittedOn, DECISION_DAYS + waitedDays))
}
