import { addDays, addWorkingDays, type IsoDate, isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { standaloneApps } from '../../playbook/standalone-apps/index.ts'
import { factsOf, recordOf, taskOfStatus, today, verdictOf } from '../../testing/facts.ts'
import { evaluate } from '../evaluate.ts'
import { type DeliveryFacts, type Facts, noMeetings, nothingKnown } from '../facts.ts'

const run = (over: Partial<Facts>) => evaluate(standaloneApps, factsOf(over), today)
const found = (over: Partial<Facts>, rule: string) =>
  run(over)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity }) => severity)
    .join()
const asked = (over: Partial<Facts>, kind: string) => run(over).nextActions.filter((action) => action.kind === kind)
const delivery = (over: Partial<DeliveryFacts>): Partial<Facts> => ({ delivery: { ...nothingKnown, ...over } })
const usageOf = (active: number, monthsAtTarget: number): Facts['usage'] => ({
  latestReadOn: today,
  verdict: verdictOf({ active }),
  monthsAtTarget,
})

describe('PB33 follow-up sessions', () => {
  const rollout = delivery({ broadRolloutBegan: true })
  const meetings = (next: IsoDate | null) => ({ ...noMeetings, kept: true, nextFollowUpOn: next })
  it.each<[string, Partial<Facts>, string]>([
    ['none ahead', { ...rollout, meetings: meetings(null) }, 'alarm'],
    ['one ahead', { ...rollout, meetings: meetings(addDays(today, 3)) }, ''],
    ['none kept here', rollout, ''],
    ['before the rollout', { ...delivery({ broadRolloutBegan: false }), meetings: meetings(null) }, ''],
    ['rollout unknown', { meetings: meetings(null) }, ''],
    ['stable', { ...rollout, meetings: meetings(null), usage: usageOf(875, 2) }, ''],
    ['one month at 70 %', { ...rollout, meetings: meetings(null), usage: usageOf(875, 1) }, 'alarm'],
    ['blocked', { ...rollout, meetings: meetings(null), entitlementRecords: [recordOf({ l1: 'blocked' })] }, ''],
  ])('%s', (_name, over, expected) => {
    expect(found(over, 'follow-up-missing')).toBe(expected)
    expect(asked(over, 'planMeeting')).toHaveLength(expected === '' ? 0 : 1)
  })
})

describe('PB34 first contact after a request for assistance', () => {
  it.each([
    ['2026-11-16', '2026-11-18'],
    ['2026-11-19', '2026-11-23'],
    ['2026-11-20', '2026-11-24'],
    ['2026-11-21', '2026-11-24'],
    ['2026-11-22', '2026-11-24'],
  ])('two working days after %s is %s', (from, to) => expect(addWorkingDays(isoDate(from), 2)).toBe(to))
  const request = (createdOn: string) => ({
    engagement: { ...factsOf().engagement, origin: 'requestForAssistance' as const, createdOn: isoDate(createdOn) },
  })
  it('late is an alarm', () => expect(found(request('2026-11-16'), 'first-contact')).toBe('alarm'))
  it('in time is asked for', () => {
    expect(found(request('2026-11-20'), 'first-contact')).toBe('')
    expect(asked(request('2026-11-20'), 'firstContact')[0]?.due).toBe('2026-11-24')
  })
  it('made, it is asked no more', () =>
    expect(asked({ ...request('2026-11-16'), tasks: [taskOfStatus('3616', 'complete')] }, 'firstContact')).toEqual([]))
  it('approached directly has no such deadline', () => expect(asked({}, 'firstContact')).toEqual([]))
})

describe('PB35 the pilot', () => {
  it.each<[string, Partial<Facts>, string]>([
    ['left out', delivery({ pilot: 'waived' }), 'warning'],
    ['left out, rollout running', delivery({ pilot: 'waived', broadRolloutBegan: true }), 'warning'],
    ['left out, stable', { ...delivery({ pilot: 'waived' }), usage: usageOf(875, 2) }, ''],
    ['no go', delivery({ pilot: 'noGo' }), 'warning'],
    ['no go, rollout running', delivery({ pilot: 'noGo', broadRolloutBegan: true }), 'alarm'],
    ['go', delivery({ pilot: 'go' }), ''],
    ['unknown', {}, ''],
  ])('%s', (_name, over, expected) => expect(found(over, 'pilot')).toBe(expected))
})

describe('PB36 enterprise notes', () => {
  const flagged = (days: number, level: number, promised: number | null = null): Partial<Facts> => ({
    engagement: { ...factsOf().engagement, enterpriseLevel: level },
    noteCategoriesKept: ['enterpriseStatus'],
    notes: [
      {
        category: 'enterpriseStatus',
        writtenOn: addDays(today, -days),
        nextAction: null,
        nextActionDate: null,
        status: 'yellow',
        nextUpdateOn: promised === null ? null : addDays(today, promised),
      },
    ],
  })
  it.each<[string, Partial<Facts>, string, number]>([
    ['10 days old', flagged(10, 3), '', 0],
    ['11 days old', flagged(11, 3), '', 1],
    ['14 days old', flagged(14, 3), '', 1],
    ['15 days old', flagged(15, 3), 'warning', 1],
    ['21 days old', flagged(21, 4), 'warning', 1],
    ['22 days old', flagged(22, 4), 'alarm', 1],
    ['promised for yesterday', flagged(5, 3, -1), 'warning', 1],
    ['promised beyond 21 days', flagged(20, 3, 30), '', 1],
    ['level 2', flagged(40, 2), '', 0],
  ])('%s', (_name, over, severity, actions) => {
    expect(found(over, 'enterprise-note-due')).toBe(severity)
    expect(asked(over, 'writeNote').filter(({ role }) => role === 'FTA')).toHaveLength(actions)
  })
})

describe('PB37 counts of entitlements', () => {
  const second = { id: 'record-2', count: 50, splitReason: 'regions' as const }
  it.each<[string, Partial<Facts>, string]>([
    ['they sum', { entitlementsOfTenant: 1250 }, ''],
    ['one too few', { entitlementsOfTenant: 1251 }, 'alarm'],
    ['one too many', { entitlementsOfTenant: 1249 }, 'alarm'],
    ['unknown total', {}, ''],
    ['two that sum', { entitlementsOfTenant: 1300, entitlementRecords: [recordOf(), recordOf(second)] }, ''],
    [
      'a second without a reason',
      { entitlementRecords: [recordOf(), recordOf({ ...second, splitReason: null })] },
      'warning',
    ],
    [
      'a recount pending',
      { entitlementRecords: [recordOf(), recordOf({ ...second, splitApproval: 'pending' })] },
      'notice',
    ],
    [
      'a recount rejected',
      { entitlementRecords: [recordOf(), recordOf({ ...second, splitApproval: 'rejected' })] },
      'warning',
    ],
    [
      'a recount approved',
      { entitlementRecords: [recordOf(), recordOf({ ...second, splitApproval: 'approved' })] },
      '',
    ],
  ])('%s', (_name, over, expected) => expect(found(over, 'entitlements')).toBe(expected))
  it('says both numbers in both languages', () =>
    expect(run({ entitlementsOfTenant: 1300 }).findings.find(({ rule }) => rule === 'entitlements')?.text).toEqual({
      de: 'Die Einträge zählen zusammen 1.250 Berechtigungen, der Tenant hat 1.300.',
      en: 'The records count 1,250 entitlements together, the tenant has 1,300.',
    }))
})

describe('PB38 forecasts that passed', () => {
  const forecast = (days: number) => [
    { milestone: 70 as const, date: addDays(today, days), enteredOn: isoDate('2026-09-01') },
  ]
  it.each<[string, Partial<Facts>, string]>([
    ['passed, below', { forecasts: forecast(-1) }, 'warning'],
    ['the day itself', { forecasts: forecast(0) }, ''],
    ['passed, reached', { forecasts: forecast(-1), usage: usageOf(875, 1) }, ''],
    ['passed, one person short', { forecasts: forecast(-1), usage: usageOf(874, 0) }, 'warning'],
  ])('%s', (_name, over, expected) => expect(found(over, 'forecast-missed')).toBe(expected))
})

describe('PB57 disputed answers', () => {
  const answers = [{ question: 'customer-items-open', answer: 'no' as const, on: today }]
  it('are asked again', () => {
    const over = { answers, ...delivery({ openChecklistItems: 2 }) }
    expect(found(over, 'disputed-answer')).toBe('notice')
    expect(asked(over, 'answerQuestion')[0]?.reason).toEqual({
      de: '„Sind noch Punkte der Checkliste offen?“ ist mit Nein beantwortet, doch: Offene Punkte der Checkliste: 2.',
      en: '“Are items of the checklist still open?” was answered with no, but: Open checklist items: 2.',
    })
  })
  it('rest where the facts agree or say nothing', () => {
    expect(found({ answers, ...delivery({ openChecklistItems: 0 }) }, 'disputed-answer')).toBe('')
    expect(found({ answers }, 'disputed-answer')).toBe('')
  })
})
