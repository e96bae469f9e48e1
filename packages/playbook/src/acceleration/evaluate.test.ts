import { addDays, isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../evaluate/facts.ts'
import { accelerationOn, answered, nothingKept, openCaseOf, stalledFacts } from '../testing/acceleration.ts'
import { recordOf, taskOfStatus, today } from '../testing/facts.ts'
import type { TaskStatusId } from '../vocabulary/task-status.ts'
import { ACCELERATION_TASK, accelerationTask, refuseAccelerationStatus, taskAtClose } from './task.ts'

const gone = { entitlementRecords: [recordOf({ l1: 'noIntent', l2: 'executiveSponsorship' })] }
const blocked = { entitlementRecords: [recordOf({ l1: 'blocked', l2: 'appCompatibility', owner: 'AT' })] }
const blockedInPart = { entitlementRecords: [...blocked.entitlementRecords, recordOf({ l1: 'inProgress' })] }
const growing = { raw: 'growing', state: 'growing', growth3pp: 5 } as const
const stable = { raw: 'stable', state: 'stable', active: 900 } as const
const standing = (facts: Facts, on = today) => {
  const alert = accelerationOn(facts, on).alert
  return alert === null ? null : `${alert.state} ${alert.trigger} ${alert.stalledSince}`
}

describe('PB93 where a customer stands', () => {
  it.each<[string, Facts, string | null]>([
    ['a confirmed stall', stalledFacts(), 'alert stall 2026-08'],
    ['a decline', stalledFacts({ monthsStalled: 1 }, {}, { state: 'declining', growth3pp: -4 }), 'alert stall 2026-10'],
    ['69.99 %, 2.99 points', stalledFacts({}, {}, { active: 874, growth3pp: 2.99 }), 'alert stall 2026-08'],
    ['70 %', stalledFacts({}, {}, { active: 875 }), null],
    ['3 points', stalledFacts({}, {}, { growth3pp: 3, raw: 'growing' }), null],
    ['growth', stalledFacts({ monthsStalled: 0 }, {}, growing), null],
    ['one month that stalls', stalledFacts({ monthsStalled: 0 }, {}, { state: 'growing' }), 'soon stall null'],
    ['one such month in the holidays', stalledFacts({ monthsStalled: 0 }, {}, { state: 'growing', quiet: true }), null],
    ['near the goal', stalledFacts({ monthsStalled: 0 }, {}, { state: 'near-goal' }), null],
    [
      'slipping',
      stalledFacts({ monthsStalled: 0 }, {}, { state: 'stable', qualifier: 'slipping', active: 860, raw: 'growing' }),
      'soon slipping null',
    ],
    [
      'a paused deployment',
      stalledFacts({ monthsStalled: 0 }, { tasks: [taskOfStatus('1247', 'paused')] }, growing),
      'soon paused null',
    ],
    ['an open case', stalledFacts({ case: openCaseOf() }), 'open stall 2026-08'],
    ['a case begun by hand', stalledFacts({ case: openCaseOf() }, {}, growing), 'open manual null'],
    ['blocked', stalledFacts({}, blocked), 'blocked stall 2026-08'],
    ['blocked, never stalled', stalledFacts({ monthsStalled: 0 }, blocked, growing), null],
    [
      'blocked by a case without a stall',
      stalledFacts({ lastCase: { outcome: 'blocked', closedOn: isoDate('2026-10-01') } }, blocked, growing),
      'blocked manual null',
    ],
    ['no intent', stalledFacts({}, gone), null],
    ['nothing kept', { ...stalledFacts(), acceleration: null }, null],
    ['no figures', { ...stalledFacts(), usage: { latestReadOn: null, verdict: null, monthsAtTarget: null } }, null],
  ])('%s', (_name, facts, expected) => expect(standing(facts)).toBe(expected))

  it.each<[string, Facts, string]>([
    ['postponed', stalledFacts({ alert: answered('postponed', '2026-10', '2026-12-01') }), 'postponed'],
    ['back on its day', stalledFacts({ alert: answered('postponed', '2026-10', '2026-11-22') }), 'alert'],
    ['dismissed', stalledFacts({ alert: answered('dismissed', '2026-10') }), 'dismissed'],
    ['dismissed two months ago', stalledFacts({ alert: answered('dismissed', '2026-08') }), 'dismissed'],
    [
      'dismissed three months ago',
      stalledFacts({ monthsStalled: 6, alert: answered('dismissed', '2026-07') }),
      'alert',
    ],
    [
      'dismissed, grown and stalled anew',
      stalledFacts({ monthsStalled: 1, alert: answered('dismissed', '2026-08') }),
      'alert',
    ],
    [
      'postponed, grown and stalled anew',
      stalledFacts({ monthsStalled: 1, alert: answered('postponed', '2026-08', '2027-01-10') }),
      'alert',
    ],
    [
      'postponed after a case that was withdrawn, back on its day',
      stalledFacts({
        alert: answered('postponed', '2026-10', '2026-11-22'),
        lastCase: { outcome: 'withdrawn', closedOn: isoDate('2026-11-15') },
      }),
      'alert',
    ],
    [
      'blocked by its case in one of two records',
      stalledFacts({ lastCase: { outcome: 'blocked', closedOn: isoDate('2026-11-15') } }, blockedInPart),
      'blocked',
    ],
    [
      'still blocked in part by the case of an earlier stall',
      stalledFacts(
        { monthsStalled: 1, lastCase: { outcome: 'blocked', closedOn: isoDate('2026-08-15') } },
        blockedInPart,
      ),
      'alert',
    ],
    ['without intent, with a case that is still open', stalledFacts({ case: openCaseOf() }, gone), 'open'],
    [
      'after a case that recovered',
      stalledFacts({ lastCase: { outcome: 'recovered', closedOn: isoDate('2026-11-15') } }),
      'alert',
    ],
    [
      'unblocked and still stalled',
      stalledFacts({ lastCase: { outcome: 'blocked', closedOn: isoDate('2026-11-15') } }),
      'alert',
    ],
  ])('%s', (_name, facts, expected) => expect(accelerationOn(facts, today).alert?.state).toBe(expected))
})

const keys = (facts: Facts, on = today) => accelerationOn(facts, on).actions.map(({ key }) => key)
const expert = { engagement: { ...stalledFacts().engagement, assignedRoles: ['FM', 'FE', 'SME'] } } as const

describe('PB29 a stall where cases are kept', () => {
  it.each<[string, Facts, readonly string[]]>([
    ['not answered', stalledFacts(), ['stall:request-expert', 'stall:discuss', 'stall:decide']],
    ['with an expert', stalledFacts({}, expert), ['stall:discuss', 'stall:decide']],
    ['postponed', stalledFacts({ alert: answered('postponed', '2026-10', '2026-12-01') }), []],
    ['dismissed', stalledFacts({ alert: answered('dismissed', '2026-10') }), []],
    ['in a case', stalledFacts({ case: openCaseOf({ lastEffortOn: today }) }, expert), ['stall:discuss']],
    [
      'ended as blocked in one of two records',
      stalledFacts(
        { lastCase: { outcome: 'blocked', closedOn: isoDate('2026-11-15') } },
        { ...expert, ...blockedInPart },
      ),
      [],
    ],
    ['after the review', stalledFacts({ case: openCaseOf({ reviewHeldOn: today }) }, expert), []],
    [
      'task 3650 says nothing any more',
      stalledFacts({}, { ...expert, tasks: [taskOfStatus('3650', 'cancelled')] }),
      ['stall:discuss', 'stall:decide'],
    ],
  ])('%s', (_name, facts, expected) => expect(keys(facts)).toEqual(expected))
  it('the review is due on its day, or a week after the case began', () => {
    const due = (over: Parameters<typeof openCaseOf>[0]) =>
      accelerationOn(stalledFacts({ case: openCaseOf(over) }), today).actions.find(({ key }) => key === 'stall:discuss')
        ?.due
    expect(due({})).toBe('2026-11-27')
    expect(due({ reviewOn: isoDate('2026-11-24') })).toBe('2026-11-24')
  })
  it('the answer is given on the page of acceleration', () =>
    expect(accelerationOn(stalledFacts(), today).actions.at(-1)).toMatchObject({
      kind: 'decideStall',
      target: { page: 'acceleration' },
      reason: { en: expect.stringContaining('Accept: open a case') },
    }))
})

describe('PB94 an open case', () => {
  const inCase = (over: Parameters<typeof openCaseOf>[0], facts: Partial<Facts> = {}, verdict = {}) =>
    stalledFacts({ case: openCaseOf({ reviewHeldOn: today, ...over }) }, { ...expert, ...facts }, verdict)
  it.each<[string, Facts, readonly string[]]>([
    ['the cause is to be decided', inCase({ primaryCause: null }), ['acceleration-case:cause']],
    [
      'the first open step of the primary cause is named',
      inCase({
        steps: [
          { cause: 'resources', key: 'refer', state: 'open', dueOn: null },
          { cause: 'technical', key: 'knownSolutions', state: 'done', dueOn: null },
          { cause: 'technical', key: 'removeObstacle', state: 'open', dueOn: null },
        ],
      }),
      ['acceleration-case:step-technical-removeObstacle'],
    ],
    [
      'steps with a day are',
      inCase({
        steps: [
          { cause: 'technical', key: 'knownSolutions', state: 'open', dueOn: isoDate('2026-12-24') },
          { cause: 'technical', key: 'removeObstacle', state: 'active', dueOn: isoDate('2026-11-21') },
          { cause: 'technical', key: 'documentBlocked', state: 'leftOut', dueOn: isoDate('2026-11-01') },
        ],
      }),
      ['acceleration-case:step-technical-removeObstacle', 'acceleration-case:step-technical-knownSolutions'],
    ],
    [
      'overdue actions are followed up',
      inCase({
        openActions: [
          { id: 'a', dueOn: isoDate('2026-11-21'), words: 'Proxy öffnen' },
          { id: 'b', dueOn: today, words: 'Schulung planen' },
          { id: 'c', dueOn: null, words: 'Plakate' },
        ],
      }),
      ['acceleration-case:action-a'],
    ],
    ['two weeks without a line are not missed', inCase({ openedOn: isoDate('2026-11-08') }), []],
    ['fifteen days are', inCase({ openedOn: isoDate('2026-11-07') }), ['acceleration-case:effort']],
    ['a line counts', inCase({ openedOn: isoDate('2026-10-01'), lastEffortOn: isoDate('2026-11-10') }), []],
    [
      'growth after it began asks to close it',
      inCase({ openedOn: isoDate('2026-09-20'), lastEffortOn: today }, {}, growing),
      ['acceleration-case:close'],
    ],
    ['growth before it began does not', inCase({}, {}, growing), []],
    ['blocked, only its end is left', inCase({ primaryCause: null }, blocked), ['acceleration-case:block']],
    ['without intent too', inCase({ primaryCause: null }, gone), ['acceleration-case:close']],
    [
      'the review is asked for where nothing stalls',
      inCase({ reviewHeldOn: null }, {}, growing),
      ['acceleration-case:review'],
    ],
    [
      'a step that the roles took out of the plan is not asked for',
      inCase({ steps: [{ cause: 'technical', key: 'involveExpert', state: 'open', dueOn: isoDate('2026-11-01') }] }),
      [],
    ],
  ])('%s', (_name, facts, expected) => expect(keys(facts)).toEqual(expected))
  it('what is overdue is a finding', () =>
    expect(
      accelerationOn(
        inCase({
          openedOn: isoDate('2026-10-01'),
          steps: [{ cause: 'technical', key: 'removeObstacle', state: 'open', dueOn: isoDate('2026-11-21') }],
          openActions: [{ id: 'a', dueOn: isoDate('2026-11-21'), words: 'Proxy öffnen' }],
        }),
        today,
      ).findings.map(({ key }) => key),
    ).toEqual([
      'stall',
      'acceleration-case:step-technical-removeObstacle',
      'acceleration-case:action-a',
      'acceleration-case:effort',
    ]))
})

describe('PB95 task 3650', () => {
  const lasting = { latestReadOn: today, monthsAtTarget: 2, verdict: stalledFacts({}, {}, stable).usage.verdict }
  const after = (status: TaskStatusId, facts: Facts) => accelerationTask(status, facts)?.status ?? null
  const inCase = { case: openCaseOf() }
  const blockedCase = { lastCase: { outcome: 'blocked', closedOn: isoDate('2026-10-01') } } as const
  const closed = { lastCase: { outcome: 'recovered', closedOn: isoDate('2026-10-01') } } as const
  it.each<[string, TaskStatusId, Facts, TaskStatusId | null]>([
    ['a case opens', 'notStarted', stalledFacts(inCase), 'inProgress'],
    ['a case opens after an earlier one was given up', 'cancelled', stalledFacts(inCase), 'inProgress'],
    ['a case opens on a skipped task', 'notRequired', stalledFacts(inCase), 'inProgress'],
    ['it runs already', 'inProgress', stalledFacts(inCase), null],
    ['somebody paused it', 'paused', stalledFacts(inCase), null],
    ['no case, no duty', 'notStarted', stalledFacts(), null],
    ['no case, stable', 'notStarted', stalledFacts({}, { usage: lasting }), null],
    ['stable', 'inProgress', stalledFacts(inCase, { usage: lasting }), 'complete'],
    ['stable after the case was closed', 'inProgress', stalledFacts(closed, { usage: lasting }), 'complete'],
    ['stable for one month', 'inProgress', stalledFacts(inCase, { usage: { ...lasting, monthsAtTarget: 1 } }), null],
    ['closed, growing on', 'inProgress', stalledFacts(closed, {}, growing), null],
    ['complete and stable', 'complete', stalledFacts(closed, { usage: lasting }), null],
    [
      'slipping, not lost',
      'complete',
      stalledFacts(closed, {}, { ...stable, active: 860, qualifier: 'slipping' }),
      null,
    ],
    ['below the exit threshold', 'complete', stalledFacts(closed, {}, growing), 'inProgress'],
    ['a break in the data takes nothing away', 'complete', stalledFacts(closed, {}, { state: 're-baselining' }), null],
    ['without intent', 'complete', stalledFacts(closed, gone, growing), null],
    ['blocked by its case', 'blockedTechnicalCustomer', stalledFacts(blockedCase, blocked), null],
    ['blocked in part', 'blockedTechnicalCustomer', stalledFacts(blockedCase, blockedInPart), null],
    ['unblocked', 'blockedTechnicalCustomer', stalledFacts(blockedCase), 'inProgress'],
    ['blocked for another reason', 'blockedOther', stalledFacts(blockedCase), null],
  ])('%s', (_name, status, facts, expected) => expect(after(status, facts)).toBe(expected))
  it('applied twice it changes nothing', () => {
    for (const status of ['notStarted', 'cancelled', 'complete', 'inProgress'] as const) {
      for (const facts of [
        stalledFacts(inCase),
        stalledFacts(closed, {}, growing),
        stalledFacts(inCase, { usage: lasting }),
      ]) {
        const once = after(status, facts)
        if (once !== null) expect(after(once, facts)).toBeNull()
      }
    }
  })
  it.each([
    ['recovered', 'technical', null],
    ['blocked', 'technical', 'blockedTechnicalCustomer'],
    ['blocked', 'adoption', 'blockedBusiness'],
    ['noIntent', 'priority', 'cancelled'],
    ['withdrawn', null, 'cancelled'],
  ] as const)('closed %s with %s: %s', (outcome, cause, expected) => expect(taskAtClose(outcome, cause)).toBe(expected))
  it('an obstacle of the vendor blocks it at the vendor', () =>
    expect(taskAtClose('blocked', 'technical', 'productCapability')).toBe('blockedTechnicalVendor'))
  it.each<[TaskStatusId, Facts, boolean]>([
    ['cancelled', stalledFacts(inCase), false],
    ['notRequired', stalledFacts(inCase), false],
    ['paused', stalledFacts(inCase), true],
    ['inProgress', stalledFacts(closed, { usage: lasting }), false],
    ['cancelled', stalledFacts(), true],
  ])('a person sets it to %s, and is not told “saved” where it is taken back', (status, facts, may) =>
    expect(refuseAccelerationStatus(status, facts) === null).toBe(may),
  )
})

describe('PB96 notices', () => {
  const told = (facts: Facts, on = today) => accelerationOn(facts, on).notices.map(({ key }) => key)
  it.each<[string, Facts, readonly string[]]>([
    ['a stall', stalledFacts(), ['stall:2026-08']],
    ['a decline', stalledFacts({}, {}, { state: 'declining' }), ['decline:2026-08']],
    [
      'a decline although the stall was dismissed',
      stalledFacts({ alert: answered('dismissed', '2026-10') }, {}, { state: 'declining' }),
      ['decline:2026-08'],
    ],
    [
      'a decline while a case is open',
      stalledFacts({ case: openCaseOf() }, {}, { state: 'declining' }),
      ['decline:2026-08'],
    ],
    [
      'no step that the roles took out of the plan',
      stalledFacts(
        {
          case: openCaseOf({
            steps: [{ cause: 'technical', key: 'involveExpert', state: 'open', dueOn: isoDate('2026-11-21') }],
          }),
        },
        expert,
      ),
      [],
    ],
    ['a stall in the holidays', stalledFacts({}, {}, { quiet: true }), []],
    ['a dismissed stall', stalledFacts({ alert: answered('dismissed', '2026-10') }), []],
    [
      'a postponed stall that is back',
      stalledFacts({ alert: answered('postponed', '2026-10', '2026-11-22') }),
      ['stall:2026-08:after:2026-11-22'],
    ],
    [
      'a dismissed stall that is back',
      stalledFacts({ monthsStalled: 6, alert: answered('dismissed', '2026-07') }),
      ['stall:2026-05:after:2026-07'],
    ],
    [
      'stalled anew after growing',
      stalledFacts({ monthsStalled: 1, alert: answered('dismissed', '2026-07') }),
      ['stall:2026-10'],
    ],
    ['a young case', stalledFacts({ case: openCaseOf({ primaryCause: null }) }), []],
    [
      'a case without cause, review and line',
      stalledFacts({ case: openCaseOf({ openedOn: isoDate('2026-11-07'), primaryCause: null }) }),
      ['causeDue:2026-11-07', 'reviewDue:2026-11-07', 'effortMissing:2026-11-07:2026-11-07'],
    ],
    [
      'what is overdue',
      stalledFacts({
        case: openCaseOf({
          reviewHeldOn: today,
          steps: [{ cause: 'technical', key: 'removeObstacle', state: 'open', dueOn: isoDate('2026-11-21') }],
          openActions: [{ id: 'a', dueOn: isoDate('2026-11-21'), words: 'Proxy öffnen' }],
        }),
      }),
      ['stepOverdue:2026-11-20:technical:removeObstacle:2026-11-21', 'actionOverdue:2026-11-20:a:2026-11-21'],
    ],
    [
      'growth in a case',
      stalledFacts(
        { case: openCaseOf({ openedOn: isoDate('2026-09-20'), lastEffortOn: today, reviewHeldOn: today }) },
        {},
        growing,
      ),
      ['growsAgain:2026-09-20'],
    ],
    ['blocked', stalledFacts({ case: openCaseOf({ openedOn: isoDate('2026-09-20') }) }, blocked), []],
    ['without intent', stalledFacts({}, gone), []],
  ])('%s', (_name, facts, expected) => expect(told(facts)).toEqual(expected))
  it('stable and lost again are told with the change of task 3650, and not after it', () => {
    const lasting = { latestReadOn: today, monthsAtTarget: 2, verdict: stalledFacts({}, {}, stable).usage.verdict }
    const lastCase = { outcome: 'recovered', closedOn: isoDate('2026-10-01') } as const
    const at = (status: TaskStatusId, usage: Partial<Facts>, verdict = {}) =>
      told(
        stalledFacts(
          { lastCase, monthsStalled: 0 },
          { tasks: [taskOfStatus(ACCELERATION_TASK, status)], ...usage },
          verdict,
        ),
      )
    expect(at('inProgress', { usage: lasting })).toEqual(['stable:2026-10'])
    expect(at('complete', { usage: lasting })).toEqual([])
    expect(at('complete', {}, growing)).toEqual(['stableLost:2026-10'])
    expect(at('inProgress', {}, growing)).toEqual([])
  })
  it('a key is the same every day as long as it is about the same thing', () => {
    const facts = stalledFacts({ case: openCaseOf({ openedOn: isoDate('2026-11-01'), primaryCause: null }) })
    for (let day = 1; day < 40; day += 1) expect(told(facts, addDays(today, day))).toEqual(told(facts))
  })
  it('every notice says it in both languages to somebody', () => {
    const facts = stalledFacts({ case: openCaseOf({ openedOn: isoDate('2026-11-01'), primaryCause: null }) })
    for (const { roles, title, words } of accelerationOn(facts, today).notices) {
      expect(roles.length).toBeGreaterThan(0)
      expect([title.de, title.en, words.de, words.en].map((text) => text.trim())).not.toContain('')
    }
  })
})

describe('PB97 one evaluation', () => {
  const cases: readonly Facts[] = [
    stalledFacts(),
    stalledFacts({ case: openCaseOf({ openedOn: isoDate('2026-11-01'), primaryCause: null }) }),
    stalledFacts({}, { tasks: [taskOfStatus('1247', 'paused')] }, growing),
    stalledFacts({ alert: answered('dismissed', '2026-10') }),
    stalledFacts({}, gone),
    stalledFacts({}, blocked),
    { ...stalledFacts(), acceleration: null },
    stalledFacts(nothingKept, {}, growing),
  ]
  it('says the same every time', () => {
    for (const facts of cases) expect(accelerationOn(facts, today)).toEqual(accelerationOn(facts, today))
  })
})
