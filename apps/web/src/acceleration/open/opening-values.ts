import type { AccelerationView } from '@lotse/contract'
import { type CaseTrigger, type CauseId, causeIds, type OpeningAnswers } from '@lotse/playbook'

/** The choice of whoever decides the cause later. */
export const later = 'later'

/** What the form that opens a case holds. */
export interface OpeningValues {
  readonly trigger: CaseTrigger
  readonly answers: OpeningAnswers
  /** The cause that was proposed on the screen; empty: none was. */
  readonly proposed: string
  /** Empty: the proposed one; `later`: none yet. */
  readonly cause: string
  readonly reason: string
}

/** The four answers, without blanks around the words. */
export const answersOf = ({ whatChanged, ...answers }: OpeningAnswers): OpeningAnswers => ({
  ...answers,
  whatChanged: whatChanged.trim(),
})

/** Whether somebody names another cause than the proposed one: then it is to be said why. */
export const isOther = ({ cause, proposed }: Pick<OpeningValues, 'cause' | 'proposed'>): boolean =>
  cause !== '' && cause !== later && cause !== proposed

/** What a case is opened with: the cause that stood on the screen or was named, never one that nobody saw. */
export function choiceOf(values: Pick<OpeningValues, 'cause' | 'proposed' | 'reason'>): {
  readonly causes: CauseId[]
  readonly preselect: false
  readonly reason: string
} {
  const wanted = values.cause === '' ? values.proposed : values.cause
  return {
    causes: causeIds.filter((id) => id === wanted),
    preselect: false,
    reason: isOther(values) ? values.reason : '',
  }
}

/** What the form names as trigger: what is known; a stall only once it is confirmed. */
export function triggerOf({ trigger, stalledSince }: Pick<AccelerationView, 'trigger' | 'stalledSince'>): CaseTrigger {
  return trigger === null || (trigger === 'stall' && stalledSince === null) ? 'manual' : trigger
}
