import { addDays, isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { standaloneApps } from '../playbook/standalone-apps/index.ts'
import { standaloneAppsVersion1 } from '../playbook/standalone-apps/version-1/index.ts'
import { factsOf, recordOf, taskOfStatus, today, verdictOf } from '../testing/facts.ts'
import { evaluate } from './evaluate.ts'
import { type DeliveryFacts, type Facts, noMeetings, nothingKnown } from './facts.ts'
import { previewMove } from './preview-move.ts'

const run = (over: Partial<Facts>) => evaluate(standaloneApps, factsOf(over), today)
const delivery = (over: Partial<DeliveryFacts>): Partial<Facts> => ({ delivery: { ...nothingKnown, ...over } })
const meetings = (nextFollowUpOn: Facts['meetings']['nextFollowUpOn']): Facts['meetings'] => ({
  ...noMeetings,
  kept: true,
  nextFollowUpOn,
})
const usage = (over: Parameters<typeof verdictOf>[0], monthsAtTarget = 0): Partial<Facts> => ({
  usage: { latestReadOn: today, verdict: verdictOf(over), monthsAtTarget },
})

describe('PB17 questions of the workflow', () => {
  const cases: [string, string, Partial<Facts>, 'yes' | 'no' | null][] = [
    ['intent recorded', 'intent-validated', {}, 'yes'],
    ['no intent', 'intent-validated', { entitlementRecords: [recordOf({ l1: 'noIntent' })] }, 'no'],
    ['unknown', 'intent-validated', { entitlementRecords: [recordOf({ l1: 'unknown' })] }, null],
    ['nothing recorded', 'intent-validated', { entitlementRecords: [] }, null],
    ['findings open', 'readiness-findings', delivery({ openReadinessFindings: 2 }), 'yes'],
    ['findings gone', 'readiness-findings', delivery({ openReadinessFindings: 0 }), 'no'],
    ['findings unknown', 'readiness-findings', {}, null],
    ['blocked', 'technical-blockers', { entitlementRecords: [recordOf({ l1: 'blocked' })] }, 'yes'],
    ['blocking items', 'technical-blockers', delivery({ openBlockingItems: 1 }), 'yes'],
    ['no blocking items', 'technical-blockers', delivery({ openBlockingItems: 0 }), 'no'],
    ['blockers unknown', 'technical-blockers', {}, null],
    ['items open', 'customer-items-open', delivery({ openChecklistItems: 3 }), 'yes'],
    ['items done', 'customer-items-open', delivery({ openChecklistItems: 0 }), 'no'],
    ['pilot go', 'pilot-successful', delivery({ pilot: 'go' }), 'yes'],
    ['pilot no go', 'pilot-successful', delivery({ pilot: 'noGo' }), 'no'],
    ['pilot waived says nothing', 'pilot-successful', delivery({ pilot: 'waived' }), null],
    ['stalled', 'usage-stalled', usage({ state: 'stalled', growth3pp: 1 }), 'yes'],
    ['at three points', 'usage-stalled', usage({ state: 'stalled', growth3pp: 3 }), 'no'],
    ['too short a history', 'usage-stalled', usage({ state: 'insufficient-history', growth3pp: null }), null],
    ['reduced', 'intent-reduced', { entitlementRecords: [recordOf({ l1: 'noIntent' })] }, 'yes'],
    ['not reduced', 'intent-reduced', {}, 'no'],
    ['no architect', 'architect-assigned', {}, 'no'],
    ['stable', 'usage-stable', usage({ active: 875 }, 2), 'yes'],
    ['69.99 %', 'usage-stable', usage({ active: 6999, entitled: 10_000 }, 2), 'no'],
    ['configuration manager is for people to say', 'configuration-manager', {}, null],
  ]
  it.each(cases)('%s', (_name, id, over, answer) => {
    const state = run(over).questions.find(({ questionId }) => questionId === id)
    expect(state).toMatchObject({ answer, by: answer === null ? null : 'facts', contradicted: false })
  })
  it('a person’s word stands, and the dispute is shown', () => {
    const answers = [{ question: 'pilot-successful', answer: 'yes', on: today }] as const
    const { questions } = run({ ...delivery({ pilot: 'noGo' }), answers })
    expect(questions.find(({ questionId }) => questionId === 'pilot-successful')).toMatchObject({
      answer: 'yes',
      by: 'person',
      on: today,
      contradicted: true,
      evidence: { de: 'Das Ergebnis des Piloten ist „nicht weiter“.', en: 'The verdict of the pilot is “no go”.' },
    })
  })
  it.each([
    ['stalled', true],
    ['growing', false],
  ] as const)('whether intent is reduced is asked of a customer that is %s: %s', (state, asked) => {
    const { questions } = run(usage({ state, growth3pp: 1 }))
    expect(questions.find(({ questionId }) => questionId === 'intent-reduced')?.asked).toBe(asked)
  })
})

describe('PB18 work without a task number', () => {
  const cases: [string, string, Partial<Facts>, string, string][] = [
    ['run unknown', 'readiness-scan', {}, 'unknown', 'Nothing is recorded on this.'],
    ['not run', 'readiness-scan', delivery({ readinessRanOn: false }), 'open', 'Not run yet.'],
    ['run', 'readiness-scan', delivery({ readinessRanOn: isoDate('2026-11-02') }), 'done', 'Run on 2 November 2026.'],
    [
      'run 180 days ago',
      'readiness-scan',
      delivery({ readinessRanOn: addDays(today, -180) }),
      'done',
      'Run on 26 May 2026.',
    ],
    [
      'run 181 days ago',
      'readiness-scan',
      delivery({ readinessRanOn: addDays(today, -181) }),
      'attention',
      'The run of 25 May 2026 is more than 180 days old; please repeat it.',
    ],
    ['review open', 'readiness-review', delivery({ readinessReviewed: false }), 'open', 'Not reviewed yet.'],
    ['reviewed', 'readiness-review', delivery({ readinessReviewed: true }), 'done', 'Reviewed by the engineer.'],
    ['left out', 'readiness-review', delivery({ readinessSkipped: true }), 'leftOut', 'Left out with a reason.'],
    ['one finding', 'resolve-findings', delivery({ openReadinessFindings: 1 }), 'active', '1 finding open.'],
    ['items', 'customer-items', delivery({ openChecklistItems: 2 }), 'active', '2 items open.'],
    ['no items', 'customer-items', delivery({ openChecklistItems: 0 }), 'done', 'Nothing left open.'],
    ['pilot planned', 'pilot', delivery({ pilot: 'planned' }), 'open', 'Planned.'],
    ['pilot running', 'pilot', delivery({ pilot: 'running' }), 'active', 'Running.'],
    ['pilot go', 'pilot', delivery({ pilot: 'go' }), 'done', 'Verdict: go.'],
    ['pilot no go', 'pilot', delivery({ pilot: 'noGo' }), 'attention', 'Verdict: no go.'],
    ['pilot waived', 'pilot', delivery({ pilot: 'waived' }), 'leftOut', 'Waived with a reason.'],
    ['licences', 'licensing', delivery({ licencesAssigned: true }), 'done', 'Licences are assigned.'],
    ['no licences', 'licensing', delivery({ licencesAssigned: false }), 'open', 'Licences are not assigned yet.'],
    ['package', 'package', delivery({ packageTested: true }), 'done', 'The package is tested.'],
    ['rollout', 'target-groups', delivery({ broadRolloutBegan: true }), 'active', 'The broad rollout is running.'],
    [
      'rolled out',
      'target-groups',
      delivery({ targetGroupsCovered: true }),
      'done',
      'All target groups are covered or excluded with a reason.',
    ],
    ['follow-ups not kept', 'follow-ups', {}, 'unknown', 'Nothing is recorded on this.'],
    [
      'a follow-up ahead',
      'follow-ups',
      { meetings: meetings(isoDate('2026-12-01')) },
      'active',
      'Next: 1 December 2026.',
    ],
    ['none yet', 'follow-ups', { meetings: meetings(null) }, 'open', 'None agreed yet.'],
    [
      'none while rolling out',
      'follow-ups',
      { meetings: meetings(null), ...delivery({ broadRolloutBegan: true }) },
      'attention',
      'No future follow-up session agreed.',
    ],
    ['sync not kept', 'status-sync-assess', {}, 'unknown', 'Nothing is recorded on this.'],
  ]
  it.each(cases)('%s', (_name, id, over, state, text) => {
    const activity = run(over).activities.find(({ activityId }) => activityId === id)
    expect([activity?.state, activity?.text.en]).toEqual([state, text])
    expect(activity?.text.de).toMatch(/\S/)
  })
})

describe('PB19 moving to another version', () => {
  const facts = factsOf({ tasks: [taskOfStatus('3080', 'complete'), taskOfStatus('3616', 'complete')] })
  it('to the same one changes nothing', () =>
    expect(previewMove(standaloneApps, standaloneApps, facts, today)).toEqual({
      added: [],
      removed: [],
      changed: [],
      gates: [],
      appearing: [],
      disappearing: [],
    }))
  it('forward: says what comes, with what status', () => {
    const { added, removed, changed } = previewMove(standaloneAppsVersion1, standaloneApps, facts, today)
    expect(added).toHaveLength(21)
    expect(removed).toEqual([])
    expect(added.find(({ taskId }) => taskId === '3616')?.what.en).toBe('Comes back with its status: Complete.')
    expect(added.find(({ taskId }) => taskId === '994')?.what).toEqual({
      de: 'Kommt hinzu, noch nicht begonnen.',
      en: 'Is added, not started.',
    })
    expect(added.find(({ taskId }) => taskId === '4090')?.what.en).toBe(
      'Is added but does not apply here: Desktop architect (GM FTA) is not assigned.',
    )
    expect(changed.find(({ taskId }) => taskId === '3190')?.what).toEqual({
      de: 'Davor steht nun: 1049.',
      en: 'Now stands before it: 1049.',
    })
  })
  it('backward: what goes keeps its status in the history', () => {
    const { removed } = previewMove(standaloneApps, standaloneAppsVersion1, facts, today)
    expect(removed.find(({ taskId }) => taskId === '3616')?.what.en).toBe(
      'Is dropped; its status “Complete” stays stored and in the history.',
    )
  })
  it('forward, a passed G1 is held by 1049', () => {
    const settled = factsOf({
      tasks: ['3080', '3738', '3070'].map((id) => taskOfStatus(id, 'complete')),
      ...delivery({ readinessReviewed: true }),
    })
    expect(previewMove(standaloneAppsVersion1, standaloneApps, settled, today).gates).toEqual([
      { id: 'G1', before: 'passed', after: 'held' },
    ])
  })
  it('never to another playbook', () =>
    expect(() => previewMove(standaloneApps, { ...standaloneApps, id: 'other' }, facts, today)).toThrow(
      '"standalone-apps" cannot be moved to another playbook, "other"',
    ))
})
