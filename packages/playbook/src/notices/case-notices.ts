import type { IsoDate } from '@lotse/calendar'
import { type AccelerationNoticeKind, accelerationNotices } from '../acceleration/notices.ts'
import type { AccelerationInput } from '../acceleration/state.ts'
import type { RuleNotice } from './evaluation-notices.ts'
import type { NoticeKind } from './kinds.ts'

/** As which kind people choose to hear it. */
const kinds: Readonly<Record<AccelerationNoticeKind, NoticeKind>> = {
  stall: 'stall',
  decline: 'stall',
  stallReturned: 'stall',
  causeDue: 'case',
  reviewDue: 'review',
  stepOverdue: 'case',
  actionOverdue: 'case',
  effortMissing: 'case',
  growsAgain: 'case',
  stable: 'case',
  stableLost: 'case',
}

/**
 * What is told of a stall, of an open case, and of use that is stable or no more (PB96, PB118). To be asked before task 3650
 * follows the facts: that it is about to change is what tells that use is stable.
 */
export function caseNotices(facts: AccelerationInput, now: IsoDate): RuleNotice[] {
  return accelerationNotices(facts, now).map(({ key, kind, ...matter }) => ({
    ...matter,
    key: `case:${key}`,
    kind: kinds[kind],
  }))
}
