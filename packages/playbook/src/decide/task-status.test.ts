import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { type DeliveryFacts, nothingKnown } from '../evaluate/facts.ts'
import { taskOf } from '../playbook/lookup.ts'
import { standaloneAppsVersion1 as standaloneApps } from '../playbook/standalone-apps/version-1/index.ts'
import { factsOf, taskOfStatus, today, verdictOf } from '../testing/facts.ts'
import { type RoleId, roleIds } from '../vocabulary/roles.ts'
import { type TaskStatusId, taskStatuses, taskStatusIds } from '../vocabulary/task-status.ts'
import { decideTaskStatus, type TaskStatusWish } from './task-status.ts'

const confirmation = { by: 'Frau Petersen', on: isoDate('2026-11-20') }

function decide(
  taskId: string,
  from: TaskStatusId,
  wish: Partial<TaskStatusWish> & { status: TaskStatusId },
  delivery: Partial<DeliveryFacts> = {},
  roles: readonly RoleId[] = ['FM', 'FE'],
) {
  return decideTaskStatus(
    standaloneApps,
    taskOf(standaloneApps, taskId),
    taskOfStatus(taskId, from),
    { actor: { roles }, today, ...wish },
    factsOf({ delivery: { ...nothingKnown, ...delivery } }),
  )
}

const outcome = (decision: ReturnType<typeof decide>) => (decision.ok ? decision.next.status : decision.refused)

describe('PB40 every change of status, from each to each', () => {
  for (const from of taskStatusIds) {
    for (const to of taskStatusIds) {
      const expected = from === 'notRequired' ? 'useRevokeSkip' : to === 'notRequired' ? 'useSkip' : to
      it(`${from} to ${to}: ${expected}`, () =>
        expect(outcome(decide('3738', from, { status: to, reason: 'Kunde bittet um Aufschub' }))).toBe(expected))
    }
  }
})

describe('PB41 reasons and progress', () => {
  const needing = taskStatusIds.filter((id) => taskStatuses[id].needsReason && id !== 'notRequired')
  it.each(needing)('%s asks why', (status) =>
    expect(outcome(decide('3738', 'inProgress', { status, reason: ' ' }))).toBe('reasonMissing'),
  )
  it('reopening asks why', () =>
    expect(outcome(decide('3738', 'complete', { status: 'inProgress' }))).toBe('reasonMissing'))
  it.each([-1, 101, 12.5, 100])('refuses %d % of a running task', (percent) =>
    expect(outcome(decide('3738', 'notStarted', { status: 'inProgress', percent }))).toBe('percentOutOfRange'),
  )
  it.each([
    ['complete', 100],
    ['notStarted', 0],
    ['inProgress', 40],
  ] as const)('%s stands at %d %', (status, percent) => {
    const decision = decide('3738', 'inProgress', { status, ...(status === 'inProgress' ? { percent: 40 } : {}) })
    expect(decision.ok && decision.next.percent).toBe(percent)
  })
})

describe('PB42 who may', () => {
  it.each(roleIds)('%s on a technical task', (role) => {
    const mayWork = role === 'FE' || role === 'FM'
    expect(outcome(decide('3070', 'notStarted', { status: 'inProgress' }, {}, [role]))).toBe(
      mayWork ? 'inProgress' : 'notAllowed',
    )
    expect(outcome(decide('3070', 'inProgress', { status: 'complete' }, {}, [role]))).toBe(
      role === 'FE' ? 'complete' : 'notAllowed',
    )
  })
  it('the FM reopens no technical sign-off', () =>
    expect(outcome(decide('3070', 'complete', { status: 'inProgress', reason: 'Neue Vorlage' }, {}, ['FM']))).toBe(
      'notAllowed',
    ))
  it('without a role: reading only', () =>
    expect(outcome(decide('3738', 'notStarted', { status: 'inProgress' }, {}, []))).toBe('notAllowed'))
  it('says who may, in both languages', () => {
    const decision = decide('3070', 'inProgress', { status: 'complete' }, {}, ['guest'])
    expect(decision.ok ? null : decision.message).toEqual({
      de: '3070 Behebungs-Checkliste erstellen: Erledigt melden und wieder öffnen darf nur, wer diese Rolle hat: Technik (FE).',
      en: '3070 Create remediation checklist: completing and reopening is only for this role: Engineer (FE).',
    })
  })
})

describe('PB43 completing asks the facts', () => {
  const cases: [string, string, Partial<DeliveryFacts>, Partial<TaskStatusWish>, string][] = [
    ['3080 with everything decided', '3080', { openDecisions: 0, itTeamSize: 2 }, {}, 'complete'],
    ['3080 without a named IT team', '3080', { openDecisions: 0, itTeamSize: 0 }, {}, 'factsContradict'],
    ['3080 with an open decision', '3080', { openDecisions: 1, itTeamSize: 2 }, {}, 'factsContradict'],
    ['3070 not sent', '3070', { checklistSent: false }, {}, 'factsContradict'],
    ['3190 with an open item', '3190', { openChecklistItems: 1 }, { confirmation }, 'openItems'],
    ['3190 without the customer’s word', '3190', { openChecklistItems: 0 }, {}, 'confirmationMissing'],
    [
      '3190 confirmed by nobody',
      '3190',
      { openChecklistItems: 0 },
      { confirmation: { ...confirmation, by: ' ' } },
      'confirmationMissing',
    ],
    [
      '3190 confirmed tomorrow',
      '3190',
      {},
      { confirmation: { by: 'X', on: isoDate('2026-11-23') } },
      'confirmationInFuture',
    ],
    ['3190 confirmed, nothing open', '3190', { openChecklistItems: 0 }, { confirmation }, 'complete'],
    ['1247 before the broad rollout', '1247', { broadRolloutBegan: false }, {}, 'factsContradict'],
    ['1247 after it began', '1247', { broadRolloutBegan: true }, {}, 'complete'],
    ['3650 below 70 %', '3650', {}, {}, 'factsContradict'],
  ]
  it.each(cases)('%s', (_name, taskId, delivery, wish, expected) =>
    expect(outcome(decide(taskId, 'inProgress', { status: 'complete', ...wish }, delivery))).toBe(expected),
  )
  it.each([
    [true, 0, 2, 'factsContradict'],
    [true, 1, 0, 'complete'],
    [false, null, 0, 'factsContradict'],
  ])(
    '3080 with contacts kept (%s), %s of them in the IT team and %s stated: %s',
    (kept, itTeam, itTeamSize, expected) => {
      const facts = factsOf({
        delivery: { ...nothingKnown, openDecisions: 0, itTeamSize },
        contacts: { kept, itTeam, surveyEligible: null },
      })
      const wish = { status: 'complete', actor: { roles: ['FE'] }, today } as const
      const task = taskOf(standaloneApps, '3080')
      expect(outcome(decideTaskStatus(standaloneApps, task, taskOfStatus('3080', 'inProgress'), wish, facts))).toBe(
        expected,
      )
    },
  )
  it('3650 without any usage figure is refused: unknown is not stable', () => {
    const facts = factsOf({ usage: { latestReadOn: null, verdict: null, monthsAtTarget: null } })
    const wish = { status: 'complete', actor: { roles: ['FM'] }, today } as const
    expect(
      outcome(
        decideTaskStatus(
          standaloneApps,
          taskOf(standaloneApps, '3650'),
          taskOfStatus('3650', 'inProgress'),
          wish,
          facts,
        ),
      ),
    ).toBe('factsContradict')
  })
  it('3650 is complete once usage is stable', () => {
    const usage = { latestReadOn: today, verdict: verdictOf({ active: 875 }), monthsAtTarget: 2 }
    const wish = { status: 'complete', actor: { roles: ['FM'] }, today } as const
    expect(
      outcome(
        decideTaskStatus(
          standaloneApps,
          taskOf(standaloneApps, '3650'),
          taskOfStatus('3650', 'inProgress'),
          wish,
          factsOf({ usage }),
        ),
      ),
    ).toBe('complete')
  })
})

describe('PB44 allowed, but with a word of warning', () => {
  it('what nobody has recorded is said, not taken for granted', () => {
    const decision = decide('1247', 'inProgress', { status: 'complete' })
    expect(decision.ok && decision.warnings.map((warning) => warning.en).join(' ')).toContain(
      'No recorded fact confirms this',
    )
  })
  it('earlier open tasks warn and never lock', () => {
    const decision = decide('1247', 'notStarted', { status: 'inProgress' })
    expect(decision.ok && decision.warnings).toEqual([
      {
        de: 'Davor ist noch offen: 3190 Kunde hat alle Punkte geprüft und behoben.',
        en: 'Still open before it: 3190 Customer reviewed and resolved every item.',
      },
    ])
  })
  it('reopening 3190 forgets the confirmation', () => {
    const current = taskOfStatus('3190', 'complete', { confirmation })
    const wish = { status: 'inProgress', reason: 'Neuer Punkt', actor: { roles: ['FE'] }, today } as const
    const decision = decideTaskStatus(standaloneApps, taskOf(standaloneApps, '3190'), current, wish, factsOf())
    expect(decision.ok && decision.next).toMatchObject({ status: 'inProgress', percent: 99, confirmation: null })
  })
})
