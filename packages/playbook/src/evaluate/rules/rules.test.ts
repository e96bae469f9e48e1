import { readFileSync } from 'node:fs'
import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { standaloneAppsVersion1 as standaloneApps } from '../../playbook/standalone-apps/version-1/index.ts'
import { factsOf, recordOf, taskOfStatus, today, verdictOf } from '../../testing/facts.ts'
import type { TaskStatusId } from '../../vocabulary/task-status.ts'
import { evaluate } from '../evaluate.ts'
import { type Facts, noMeetings, type UsageVerdict } from '../facts.ts'
import { rules } from './index.ts'

const run = (over: Partial<Facts> = {}) => evaluate(standaloneApps, factsOf(over), today)
const actions = (over: Partial<Facts> = {}) => run(over).nextActions.map((action) => action.key)
const action = (over: Partial<Facts>, key: string) => run(over).nextActions.find((candidate) => candidate.key === key)
const finding = (over: Partial<Facts>, key: string) => run(over).findings.find((candidate) => candidate.key === key)
const engagement = (over: Partial<Facts['engagement']>): Partial<Facts> => ({
  engagement: { ...factsOf().engagement, ...over },
})
const usage = (verdict: Partial<UsageVerdict>, monthsAtTarget = 0): Partial<Facts> => ({
  usage: { latestReadOn: isoDate('2026-11-02'), verdict: verdictOf(verdict), monthsAtTarget },
})
const records = (...over: Parameters<typeof recordOf>[0][]): Partial<Facts> => ({
  entitlementRecords: over.map((entry) => recordOf(entry)),
})
const deployed = ['3080', '3738', '3070', '3190', '1247'].map((id) =>
  taskOfStatus(id, 'complete', { confirmation: { by: 'X', on: today } }),
)

describe('PB15 rules', () => {
  it('have unique ids and behaviours that SPEC.md describes', () => {
    const spec = readFileSync(new URL('../../../SPEC.md', import.meta.url), 'utf8')
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
    expect(new Set(rules.map((rule) => rule.behaviour)).size).toBe(rules.length)
    for (const rule of rules) expect(spec, rule.id).toContain(`**${rule.behaviour}**`)
  })
  it('leave a customer without intent in peace', () =>
    expect(
      actions({
        ...records({ l1: 'noIntent', l2: 'microsoftOnPremises', owner: 'AT', nextActionDate: null, targetDate: null }),
        notes: [],
        usage: { latestReadOn: null, verdict: null, monthsAtTarget: null },
      }),
    ).toEqual([]))
})

describe('PB20 roles', () => {
  it.each([
    [['FM', 'FE'], []],
    [['FM'], ['assign-roles:FE']],
    [['SME'], ['assign-roles:FM', 'assign-roles:FE']],
    [[], ['assign-roles:FM', 'assign-roles:FE']],
  ] as const)('assigned %j: %j', (assignedRoles, expected) =>
    expect(actions(engagement({ assignedRoles })).filter((key) => key.startsWith('assign'))).toEqual(expected),
  )
  it('an expert alone is an alarm', () =>
    expect(finding(engagement({ assignedRoles: ['SME'] }), 'assign-roles:only-sme')?.severity).toBe('alarm'))
  it('two days after creation it is overdue', () => {
    expect(
      action(engagement({ assignedRoles: ['FM'], createdOn: isoDate('2026-11-20') }), 'assign-roles:FE')?.urgency,
    ).toBe('today')
    expect(
      action(engagement({ assignedRoles: ['FM'], createdOn: isoDate('2026-11-19') }), 'assign-roles:FE')?.urgency,
    ).toBe('overdue')
  })
})

describe('PB21 each missing demanded field', () => {
  const cases: [string, Partial<Facts>][] = [
    ['missing-data:l1', { entitlementRecords: [] }],
    ['missing-data:l2', records({ l2: null })],
    ['missing-data:scenario', engagement({ scenario: null })],
    ['missing-data:managementNotes', { notes: [] }],
    [
      'missing-data:technicalNotes',
      {
        tasks: [taskOfStatus('3080', 'inProgress')],
        noteCategoriesKept: ['engagementManagement', 'technicalEnablement'],
      },
    ],
    [
      'missing-data:enterpriseNotes',
      { ...engagement({ enterpriseLevel: 3 }), noteCategoriesKept: ['engagementManagement', 'enterpriseStatus'] },
    ],
  ]
  it.each(cases)('%s', (key, over) => {
    expect(actions(over).filter((candidate) => candidate.startsWith('missing-data'))).toEqual([key])
    expect(finding(over, key)?.severity).toBe('warning')
  })
  it('gives its reason in both languages', () =>
    expect(action(engagement({ scenario: null }), 'missing-data:scenario')).toMatchObject({
      title: { de: 'Durchführungsmodell erfassen', en: 'Record: Engagement scenario' },
      reason: {
        de: 'Noch kein Durchführungsmodell gesetzt. Verlangt: vor Beginn (G0).',
        en: 'No engagement scenario set yet. Demanded: before the start (G0).',
      },
    }))
})

describe('PB22 a management note every 14 days', () => {
  it.each([
    ['2026-11-12', undefined],
    ['2026-11-11', 'soon'],
    ['2026-11-08', 'today'],
    ['2026-11-07', 'overdue'],
  ])('latest of %s: %s', (day, urgency) => {
    const notes = [
      {
        category: 'engagementManagement' as const,
        writtenOn: isoDate(day),
        nextAction: null,
        nextActionDate: null,
        status: null,
        nextUpdateOn: null,
      },
    ]
    expect(action({ notes }, 'management-note-due')?.urgency).toBe(urgency)
  })
})

describe('PB23 what the L1 value demands', () => {
  it('blocked without owner and projected date is an alarm that names both', () => {
    const over = records({ l1: 'blocked', l2: 'appCompatibility', owner: null, targetDate: null })
    expect(finding(over, 'record-incomplete:record-1')).toMatchObject({
      severity: 'alarm',
      text: {
        de: 'Nutzungsstatus „Blockiert“ verlangt noch: Zieltermin, Zuständig.',
        en: 'Usage status “Blocked” still demands: Target date, Owner.',
      },
    })
    expect(action(over, 'record-incomplete:record-1')?.urgency).toBe('today')
  })
  it('a complete record is left alone', () => expect(actions().includes('record-incomplete:record-1')).toBe(false))
})

describe('PB24 the next action of a record', () => {
  it.each([
    ['2026-11-21', 'overdue'],
    ['2026-11-22', 'today'],
    ['2026-11-29', 'soon'],
    ['2026-12-06', 'later'],
    ['2026-12-07', undefined],
  ])('due %s: %s', (day, urgency) =>
    expect(action(records({ nextActionDate: isoDate(day) }), 'next-action-due:record-1')?.urgency).toBe(urgency),
  )
  it.each([
    ['blocked', '2026-11-01', 'Agreed in the usage status, without a date so far; it needs one by 1 December 2026.'],
    ['blocked', '2026-10-23', 'Agreed in the usage status, without a date so far; it needs one by 22 November 2026.'],
    ['blocked', '2026-10-22', undefined],
    ['inProgress', '2026-11-01', undefined],
    ['noIntent', '2026-11-01', undefined],
  ] as const)('without a day while %s since %s: %s', (l1, since, reason) => {
    const over = records({ l1, l1Since: isoDate(since), nextActionDate: null })
    expect(action(over, 'next-action-due:record-1')?.reason.en).toBe(reason)
  })
})

describe('PB25 the target date', () => {
  it.each([
    ['2026-11-22', undefined],
    ['2026-11-21', 'The target date 21 November 2026 has passed.'],
    ['2026-11-01', 'The target date 1 November 2026 has passed.'],
  ])('%s: %s', (day, text) =>
    expect(finding(records({ targetDate: isoDate(day) }), 'target-date-overdue:record-1')?.text.en).toBe(text),
  )
})

describe('PB26 tasks in workflow order', () => {
  it('the first startable one comes first, and says why', () =>
    expect(action({}, 'task:3080')).toMatchObject({
      urgency: 'soon',
      reason: {
        de: 'Nächste Pflichtaufgabe im Ablauf: nichts steht davor.',
        en: 'Next mandatory task of the workflow: nothing stands before it.',
      },
    }))
  it('then those it opens', () => {
    const over = { tasks: [taskOfStatus('3080', 'complete')] }
    expect(
      run(over)
        .nextActions.filter((entry) => entry.kind === 'doTask')
        .map((entry) => [entry.key, entry.urgency]),
    ).toEqual([
      ['task:3738', 'soon'],
      ['task:3070', 'later'],
    ])
  })
  it('one with a meeting of its own has the day of the meeting, unless it has a day already', () => {
    const meetings = { ...noMeetings, kept: true, forTask: { '3080': isoDate('2026-12-01') } }
    expect(action({ meetings }, 'task:3080')).toMatchObject({
      due: '2026-12-01',
      reason: { de: 'Der Termin dafür ist am 01.12.2026.', en: 'The meeting for it is on 1 December 2026.' },
    })
    const tasks = [taskOfStatus('3080', 'notStarted', { due: isoDate('2026-12-20') })]
    expect(action({ meetings, tasks }, 'task:3080')?.due).toBe('2026-12-20')
  })
  it('an overdue one names its day', () =>
    expect(
      finding({ tasks: [taskOfStatus('1247', 'inProgress', { percent: 40, due: isoDate('2026-11-20') })] }, 'task:1247')
        ?.text,
    ).toEqual({
      de: '1247 Microsoft 365 Apps bereitstellen war fällig am 20.11.2026; Stand: In Arbeit, 40 %.',
      en: '1247 Deploy Microsoft 365 Apps was due on 20 November 2026; status: In progress, 40 %.',
    }))
  it('a task with a day is shown although others stand before it', () =>
    expect(
      action({ tasks: [taskOfStatus('1247', 'notStarted', { due: isoDate('2026-12-20') })] }, 'task:1247')?.reason.en,
    ).toContain('still open before it: 3190'))
  it('a waiting one is to be moved again', () =>
    expect(action({ tasks: [taskOfStatus('3080', 'paused')] }, 'task:3080')?.title.de).toBe(
      'Wieder in Gang bringen: 3080 Analyse-Workshop',
    ))
  it('while everything is blocked, tasks can wait', () =>
    expect(action(records({ l1: 'blocked', l2: 'appCompatibility', owner: 'AT' }), 'task:3080')?.urgency).toBe('later'))
  it('optional tasks nobody opened, cancelled and settled ones are not shown', () =>
    expect(
      actions({ tasks: [...deployed.slice(1), taskOfStatus('3080', 'cancelled')] }).filter((key) =>
        key.startsWith('task:'),
      ),
    ).toEqual([]))
})

describe('PB28 the usage report', () => {
  const read = (latestReadOn: string | null): Partial<Facts> => ({
    usage: { latestReadOn: latestReadOn === null ? null : isoDate(latestReadOn), verdict: null, monthsAtTarget: null },
  })
  it.each([
    [null, 'soon'],
    ['2026-10-13', undefined],
    ['2026-10-12', 'overdue'],
  ])('newest of %s: %s', (day, urgency) => expect(action(read(day), 'import-usage')?.urgency).toBe(urgency))
  it('is not asked for core onboarding', () =>
    expect(actions({ ...read(null), ...engagement({ workload: 'core' }) })).not.toContain('import-usage'))
  it('names the month', () =>
    expect(action(read(null), 'import-usage')?.title).toEqual({
      de: 'Nutzungsbericht für Oktober 2026 importieren',
      en: 'Import the usage report of October 2026',
    }))
})

describe('PB29 stall', () => {
  const stalled = { raw: 'stalled', state: 'stalled', active: 671, growth3pp: 1.28 } as const
  it('is discussed by FM, FE and SME, with its numbers', () => {
    const over = { ...usage(stalled), ...engagement({ assignedRoles: ['FM', 'FE', 'SME'] }) }
    expect(run(over).nextActions[0]).toMatchObject({
      key: 'stall:discuss',
      urgency: 'today',
      reason: {
        de: 'Oktober 2026: 53,7 % (671 von 1.250), +1,3 Punkte in drei Monaten, bis 70 % fehlen 204 Personen. Unter 70 % und unter 3 Punkten: Stillstand.',
        en: 'October 2026: 53.7 % (671 of 1,250), +1.3 points in three months, 204 more people to 70 %. Below 70 % and below 3 points: stalled.',
      },
    })
    expect(actions(over)).toContain('stall:decide')
    expect(actions(over)).not.toContain('stall:request-expert')
  })
  it('without an expert one is requested first', () =>
    expect(actions(usage(stalled)).slice(0, 3)).toEqual(['stall:request-expert', 'stall:discuss', 'stall:decide']))
  it.each([
    [875, 1.28, 'stalled', false],
    [874, 1.28, 'stalled', true],
    [874, 3, 'stalled', false],
    [874, 2.99, 'stalled', true],
    [874, null, 'stalled', false],
    [671, -4, 'declining', true],
    [671, 1.28, 'near-goal', false],
    [671, 1.28, 'growing', false],
    [671, null, 're-baselining', false],
  ] as const)('%d of 1,250 with growth %s, %s: %s', (active, growth3pp, state, opens) =>
    expect(actions(usage({ active, growth3pp, state })).includes('stall:discuss')).toBe(opens),
  )
  const accelerating = (status: TaskStatusId, due: string | null = null): Partial<Facts> => ({
    ...usage(stalled),
    ...engagement({ assignedRoles: ['FM', 'FE', 'SME'] }),
    tasks: [taskOfStatus('3650', status, { due: due === null ? null : isoDate(due) })],
  })
  it.each([
    ['accepted', accelerating('inProgress'), ['stall:discuss']],
    ['postponed', accelerating('deferred', '2026-12-15'), []],
    ['postponed until today', accelerating('deferred', '2026-11-22'), ['stall:discuss', 'stall:decide']],
    ['put off without a day', accelerating('deferred'), ['stall:discuss', 'stall:decide']],
    ['dismissed', accelerating('cancelled'), []],
    ['stalled again after an earlier acceleration', accelerating('complete'), ['stall:discuss', 'stall:decide']],
    [
      'blocked',
      { ...accelerating('notStarted'), ...records({ l1: 'blocked', l2: 'appCompatibility', owner: 'AT' }) },
      [],
    ],
  ])('%s', (_name, over, expected) => {
    expect(actions(over).filter((key) => key.startsWith('stall'))).toEqual(expected)
    expect(finding(over, 'stall')?.severity).toBe('warning')
  })
  it('a month of holidays leaves the finding and asks for nothing', () => {
    const over = usage({ ...stalled, quiet: true })
    expect(actions(over).filter((key) => key.startsWith('stall'))).toEqual([])
    expect(finding(over, 'stall')?.text.en).toContain('neither raises nor clears')
  })
  it('is judged by the goal and the threshold of the settings', () => {
    const over = usage({ ...stalled, growth3pp: 3.5, target: 75, threshold: 4 })
    expect(finding(over, 'stall')?.text.en).toContain('Below 75 % and below 4 points')
  })
  it('a decline is an alarm', () =>
    expect(finding(usage({ ...stalled, state: 'declining', growth3pp: -4 }), 'stall')?.severity).toBe('alarm'))
})

describe('PB30 watching', () => {
  it.each([
    ['growing', 'Keep watching the growth'],
    ['near-goal', 'Near the goal: keep watching'],
    ['insufficient-history', 'Collect more months until a verdict is possible'],
    ['re-baselining', 'New baseline after a licence change: wait for two more months'],
    ['stable', 'Slipped below the goal: keep watching'],
    ['stalled', 'Use picks up after the stall: keep watching'],
  ] as const)('%s: %s', (state, title) =>
    expect(action(usage({ state }), 'watch-usage')).toMatchObject({
      title: { en: title },
      due: '2026-12-08',
      urgency: 'later',
    }),
  )
})

describe('PB31 70 % reached', () => {
  it.each([
    [874, 2, null],
    [875, 0, 'reached-target:confirm'],
    [875, 1, 'reached-target:confirm'],
    [875, 2, 'reached-target:close'],
  ])('%d of 1,250, %d months at the goal: %s', (active, months, expected) =>
    expect(
      actions(usage({ active, state: 'stable', raw: 'stable' }, months)).find((key) => key.startsWith('reached')) ??
        null,
    ).toBe(expected),
  )
})

describe('PB32 the reason moves on with 1247', () => {
  it('also where 1247 was skipped', () =>
    expect(actions({ tasks: [taskOfStatus('1247', 'notRequired')] })).toContain('advance-reason:record-1'))
  it('is proposed until done', () => {
    expect(actions({ tasks: deployed })).toContain('advance-reason:record-1')
    expect(actions({ tasks: deployed, ...records({ l2: 'userAdoption' }) })).not.toContain('advance-reason:record-1')
  })
})
