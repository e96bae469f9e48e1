import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { coreOnboardingVersion1 as coreOnboarding } from '../playbook/core-onboarding/version-1.ts'
import { standaloneApps as withNeighbours } from '../playbook/standalone-apps/index.ts'
import { standaloneAppsVersion1 as standaloneApps } from '../playbook/standalone-apps/version-1/index.ts'
import { factsOf, recordOf, taskOfStatus, today, verdictOf } from '../testing/facts.ts'
import { evaluate } from './evaluate.ts'
import { type Facts, nothingKnown, type TaskFact } from './facts.ts'

const run = (over: Partial<Facts> = {}) => evaluate(standaloneApps, factsOf(over), today)
const done = (...ids: string[]): TaskFact[] =>
  ids.map((id) => taskOfStatus(id, 'complete', { confirmation: { by: 'X', on: today } }))

describe('PB10 task states', () => {
  it('tasks nobody touched are not started, and wait for what stands before', () =>
    expect(run().tasks.map((task) => [task.taskId, task.status, task.waitsFor.join()])).toEqual([
      ['3080', 'notStarted', ''],
      ['3738', 'notStarted', '3080'],
      ['3070', 'notStarted', '3080'],
      ['3190', 'notStarted', '3070'],
      ['1247', 'notStarted', '3190'],
      ['3650', 'notStarted', '1247'],
    ]))
  it.each([
    ['complete', false],
    ['cancelled', false],
    ['inProgress', true],
    ['blockedOther', true],
  ] as const)('%s past its day is overdue: %s', (status, overdue) => {
    const { tasks } = run({ tasks: [taskOfStatus('3080', status, { due: isoDate('2026-11-21') })] })
    expect(tasks[0]?.overdue).toBe(overdue)
  })
  it('the day itself is not overdue', () =>
    expect(run({ tasks: [taskOfStatus('3080', 'inProgress', { due: today })] }).tasks[0]?.overdue).toBe(false))
  it('new seats put "check again" on an earlier skip', () => {
    const skip = {
      reason: 'fullyCovered',
      evidence: 'Im Vorprojekt 2025 behandelt',
      evidenceFiles: 0,
      by: 'FE',
      on: isoDate('2026-10-01'),
      previousStatus: 'notStarted',
      previousPercent: 0,
    } as const
    const tasks = [taskOfStatus('3080', 'notRequired', { skip })]
    const seats = recordOf({ id: 'record-2', l1: 'unknown', l2: 'newSubscription', l1Since: isoDate('2026-11-01') })
    expect(run({ tasks }).tasks[0]?.checkAgain).toBe(false)
    expect(run({ tasks, entitlementRecords: [recordOf(), seats] }).tasks[0]?.checkAgain).toBe(true)
  })
})

describe('PB27 ticks against facts', () => {
  it.each([
    [null, 'unverified'],
    [true, 'verified'],
    [false, 'contradicted'],
  ] as const)('a tick on 1247 while the rollout is %s: %s', (broadRolloutBegan, completion) => {
    const result = run({ tasks: done('1247'), delivery: { ...nothingKnown, broadRolloutBegan } })
    expect(result.tasks[4]?.completion).toBe(completion)
    expect(result.findings.some((finding) => finding.key === 'doubtful-task:1247')).toBe(completion === 'contradicted')
  })
})

describe('PB11 gates', () => {
  const states = (over: Partial<Facts>) => run(over).gates.map((gate) => `${gate.id} ${gate.state}`)
  it('start with G0 only', () =>
    expect(states({})).toEqual(['G0 passed', 'G1 held', 'G2 held', 'G3 unknown', 'G4 held', 'G5 held']))
  it('what is not known passes no gate', () => {
    const tasks = done('3080', '3738', '3070', '3190', '1247')
    expect(states({ tasks, usage: { latestReadOn: null, verdict: null, monthsAtTarget: null } })).toEqual([
      'G0 passed',
      'G1 unknown',
      'G2 unknown',
      'G3 unknown',
      'G4 held',
      'G5 unknown',
    ])
  })
  it('all pass when everything is known and well', () => {
    const delivery = {
      ...nothingKnown,
      readinessReviewed: true,
      openBlockingItems: 0,
      advisoryItemsWithoutNote: 0,
      pilot: 'waived',
      licencesAssigned: true,
      packageTested: true,
    } as const
    const result = states({
      delivery,
      tasks: done('3080', '3738', '3070', '3190', '1247', '3650'),
      entitlementRecords: [recordOf({ l2: 'userAdoption' })],
      usage: { latestReadOn: today, verdict: verdictOf({ active: 900 }), monthsAtTarget: 2 },
    })
    expect(result.filter((state) => !state.endsWith('passed'))).toEqual([])
  })
  it.each([
    ['no status', { entitlementRecords: [] }],
    ['blocked without a reason', { entitlementRecords: [recordOf({ l1: 'blocked', l2: null })] }],
    ['no scenario', { engagement: { ...factsOf().engagement, scenario: null } }],
    ['no engineer', { engagement: { ...factsOf().engagement, assignedRoles: ['FM'] as const } }],
  ])('G0 is held: %s', (_name, over) => expect(states(over)[0]).toBe('G0 held'))
  it('1247 alone does not make an engagement stable', () => expect(states({ tasks: done('1247') })[5]).toBe('G5 held'))
})

describe('PB12 the six demanded fields', () => {
  const field = (over: Partial<Facts>) =>
    Object.fromEntries(run(over).completeness.map(({ field: id, state }) => [id, state]))
  it('a sound engagement', () =>
    expect(field({})).toEqual({
      l1: 'present',
      l2: 'present',
      scenario: 'present',
      managementNotes: 'present',
      technicalNotes: 'notYet',
      enterpriseNotes: 'notDemanded',
      surveyContact: 'unknown',
    }))
  it('an empty one', () =>
    expect(
      field({
        entitlementRecords: [],
        notes: [],
        engagement: { ...factsOf().engagement, scenario: null, enterpriseLevel: null },
      }),
    ).toEqual({
      l1: 'missing',
      l2: 'missing',
      scenario: 'missing',
      managementNotes: 'missing',
      technicalNotes: 'notYet',
      enterpriseNotes: 'unknown',
      surveyContact: 'unknown',
    }))
  it.each([
    [null, 'complete', 'unknown'],
    [0, 'notStarted', 'notYet'],
    [0, 'complete', 'missing'],
    [1, 'complete', 'present'],
  ] as const)('%s survey contacts with 1247 %s: %s', (surveyEligible, status, state) =>
    expect(
      field({ contacts: { kept: true, itTeam: 1, surveyEligible }, tasks: [taskOfStatus('1247', status)] })
        .surveyContact,
    ).toBe(state),
  )
  it('notes of a category not kept here are unknown, not missing', () =>
    expect(field({ tasks: done('3080') }).technicalNotes).toBe('unknown'))
  it('technical notes are demanded with 3080 where they are kept', () =>
    expect(field({ tasks: done('3080'), noteCategoriesKept: ['technicalEnablement'] }).technicalNotes).toBe('missing'))
  it('the reason may wait until delivery starts', () => {
    const record = recordOf({ l2: null, startDate: null })
    expect(field({ entitlementRecords: [record] }).l2).toBe('notYet')
    expect(field({ entitlementRecords: [record], tasks: [taskOfStatus('3080', 'inProgress')] }).l2).toBe('missing')
  })
  it.each([
    ['2026-11-08', 'present'],
    ['2026-11-07', 'overdue'],
  ])('a management note of %s: %s', (day, state) =>
    expect(
      field({
        notes: [
          {
            category: 'engagementManagement',
            writtenOn: isoDate(day),
            nextAction: null,
            nextActionDate: null,
            status: null,
            nextUpdateOn: null,
          },
        ],
      }).managementNotes,
    ).toBe(state),
  )
  it.each([
    [3, '2026-11-01', 'present'],
    [3, '2026-10-31', 'overdue'],
    [4, null, 'missing'],
    [2, null, 'notDemanded'],
  ] as const)('enterprise level %s, note of %s: %s', (enterpriseLevel, day, state) =>
    expect(
      field({
        engagement: { ...factsOf().engagement, enterpriseLevel },
        noteCategoriesKept: ['enterpriseStatus'],
        notes: day
          ? [
              {
                category: 'enterpriseStatus',
                writtenOn: isoDate(day),
                nextAction: null,
                nextActionDate: null,
                status: null,
                nextUpdateOn: null,
              },
            ]
          : [],
      }).enterpriseNotes,
    ).toBe(state),
  )
})

describe('PB13 the derived service status', () => {
  const all = done('3080', '3738', '3070', '3190', '1247')
  const cases: [string, Partial<Facts>][] = [
    ['initiate', { entitlementRecords: [] }],
    ['assess', {}],
    ['remediate', { tasks: done('3080', '3738', '3070') }],
    ['enable', { tasks: done('3080', '3738', '3070', '3190') }],
    ['enable', { tasks: all, usage: { latestReadOn: null, verdict: null, monthsAtTarget: null } }],
    [
      'adoption',
      { tasks: all, usage: { latestReadOn: today, verdict: verdictOf({ active: 125 }), monthsAtTarget: 0 } },
    ],
    [
      'operation',
      { tasks: all, usage: { latestReadOn: today, verdict: verdictOf({ active: 126 }), monthsAtTarget: 0 } },
    ],
    ['accelerating', { tasks: [...all, taskOfStatus('3650', 'inProgress')] }],
    [
      'operation',
      { tasks: all, usage: { latestReadOn: today, verdict: verdictOf({ active: 875 }), monthsAtTarget: 1 } },
    ],
    ['stable', { tasks: all, usage: { latestReadOn: today, verdict: verdictOf({ active: 875 }), monthsAtTarget: 2 } }],
    [
      'operation',
      { tasks: all, usage: { latestReadOn: today, verdict: verdictOf({ active: 874 }), monthsAtTarget: 2 } },
    ],
    ['notApplicable', { entitlementRecords: [recordOf({ l1: 'blocked' })] }],
    ['notApplicable', { entitlementRecords: [recordOf({ l1: 'noIntent' })] }],
    ['assess', { entitlementRecords: [recordOf({ l1: 'noIntent' }), recordOf()] }],
  ]
  it.each(cases)('%s', (expected, over) => expect(run(over).servicePhase).toBe(expected))
  it.each([
    ['initiate', false, '3616'],
    ['initiate', false, '994'],
    ['assess', false, '3738'],
    ['assess', true, '3616'],
  ] as const)('%s, gate of the start passed: %s, once %s is complete', (expected, passed, task) => {
    const { engagement } = factsOf()
    const over = { engagement: { ...engagement, scenario: passed ? engagement.scenario : null }, tasks: done(task) }
    expect(evaluate(withNeighbours, factsOf(over), today).servicePhase).toBe(expected)
  })
  it('a playbook without tasks has only begun', () =>
    expect(evaluate(coreOnboarding, factsOf(), today).servicePhase).toBe('initiate'))
})

describe('PB117 whether the engagement is begun', () => {
  const open = { engagement: { ...factsOf().engagement, scenario: null }, tasks: done('3616') }
  const underWay = { ...open, tasks: done('3738') }
  const stable = { usage: { latestReadOn: today, verdict: verdictOf({ active: 875 }), monthsAtTarget: 2 } }
  const blocked = { entitlementRecords: [recordOf({ l1: 'blocked' })] }
  it.each<[string, boolean, Partial<Facts>]>([
    ['not by a task of the start', false, open],
    ['by gate G0', true, { ...open, engagement: factsOf().engagement }],
    ['by a task of a later phase', true, underWay],
    ['not by use, however stable', false, { ...open, ...stable }],
    ['and stays so while blocked', true, { ...underWay, ...blocked }],
    ['and stays so without intent', true, { ...underWay, entitlementRecords: [recordOf({ l1: 'noIntent' })] }],
    ['not by being blocked', false, { ...open, ...blocked }],
  ])('%s: %s', (_name, expected, over) => {
    expect(evaluate(withNeighbours, factsOf(over), today).started).toBe(expected)
  })
})

describe('PB14 order', () => {
  it('most urgent first, and the same for the same facts', () => {
    const over: Partial<Facts> = {
      tasks: [taskOfStatus('3080', 'inProgress', { due: isoDate('2026-11-20') })],
      usage: { latestReadOn: null, verdict: null, monthsAtTarget: null },
      entitlementRecords: [recordOf({ nextActionDate: today })],
    }
    expect(run(over).nextActions.map((action) => `${action.urgency} ${action.key}`)).toEqual([
      'overdue task:3080',
      'today next-action-due:record-1',
      'soon import-usage',
    ])
    expect(run(over)).toEqual(run(over))
  })
})
