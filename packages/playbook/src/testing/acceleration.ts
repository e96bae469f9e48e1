import { type IsoDate, isoDate, month } from '@lotse/calendar'
import type { AccelerationFacts, AlertAnswer, CaseFacts } from '../acceleration/facts.ts'
import { accelerationNotices } from '../acceleration/notices.ts'
import { type AccelerationInput, accelerationStanding } from '../acceleration/state.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import type { Facts, UsageVerdict } from '../evaluate/facts.ts'
import { standaloneApps } from '../playbook/standalone-apps/index.ts'
import { factsOf, verdictOf } from './facts.ts'

/** Builders of facts about acceleration: a customer that stalls since August, of which a test changes what it is about. */

export const nothingKept: AccelerationFacts = { monthsStalled: 0, alert: null, case: null, lastCase: null }

export const openCaseOf = (over: Partial<CaseFacts> = {}): CaseFacts => ({
  openedOn: isoDate('2026-11-20'),
  primaryCause: 'technical',
  steps: [],
  reviewOn: null,
  reviewHeldOn: null,
  lastEffortOn: null,
  openActions: [],
  ...over,
})

export const answered = (answer: AlertAnswer['answer'], of: string, until: string | null = null): AlertAnswer => ({
  answer,
  until: until === null ? null : isoDate(until),
  month: month(of),
})

const stalledVerdict = (over: Partial<UsageVerdict> = {}): UsageVerdict =>
  verdictOf({ active: 671, raw: 'stalled', state: 'stalled', growth3pp: 1.3, ...over })

/** Facts of a customer whose use is stalled in October 2026 for the third month. */
export function stalledFacts(
  acceleration: Partial<AccelerationFacts> = {},
  over: Partial<Facts> = {},
  verdict: Partial<UsageVerdict> = {},
): Facts & AccelerationInput {
  return factsOf({
    usage: { latestReadOn: isoDate('2026-11-02'), verdict: stalledVerdict(verdict), monthsAtTarget: 0 },
    acceleration: { ...nothingKept, monthsStalled: 3, ...acceleration },
    ...over,
  })
}

const isOfAcceleration = (key: string): boolean => /^(stall|acceleration-)/.test(key)

/** What acceleration makes of facts on a day: its part of the evaluation, where it stands, and what is told. */
export function accelerationOn(facts: Facts, now: IsoDate) {
  const { findings, nextActions } = evaluate(standaloneApps, facts, now)
  return {
    alert: accelerationStanding(facts, now),
    findings: findings.filter(({ key }) => isOfAcceleration(key)),
    actions: nextActions.filter(({ key }) => isOfAcceleration(key)),
    notices: accelerationNotices(facts, now),
  }
}
