import { describe, expect, it } from 'vitest'
import { decideTaskStatus } from '../../decide/task-status.ts'
import { coreOnboarding } from '../../playbook/core-onboarding/index.ts'
import { taskOf } from '../../playbook/lookup.ts'
import { factsOf, recordOf, taskOfStatus, today } from '../../testing/facts.ts'
import type { TaskStatusId } from '../../vocabulary/task-status.ts'
import { evaluate } from '../evaluate.ts'
import { type Facts, nothingKnown } from '../facts.ts'

const notConfirmed = {
  de: 'Die Schutzmaßnahmen für Identitäten sind nicht bestätigt: zwei Notfallkonten, eine grundsätzlich sperrende Zugriffsrichtlinie ohne diese Konten, MFA für die Administration. Synchronisieren Sie vorher nicht.',
  en: 'The identity safeguards are not confirmed: two emergency accounts, a block-by-default access policy that excludes them, MFA for administrators. Do not synchronise before.',
}
const notThere = {
  de: notConfirmed.de.replace('nicht bestätigt', 'noch nicht eingerichtet'),
  en: notConfirmed.en.replace('not confirmed', 'not in place yet'),
}
const facts = (identitySafeguards: boolean | null, over: Partial<Facts> = {}) =>
  factsOf({ tasks: [taskOfStatus('3720', 'complete')], delivery: { ...nothingKnown, identitySafeguards }, ...over })

describe('PB58 directory synchronisation and the identity safeguards', () => {
  it.each<[TaskStatusId, boolean | null, { de: string; en: string } | null]>([
    ['inProgress', null, notConfirmed],
    ['inProgress', false, notThere],
    ['inProgress', true, null],
    ['paused', null, notConfirmed],
    ['notStarted', null, null],
    ['cancelled', null, null],
  ])('1141 becoming %s with the safeguards %s', (status, known, warning) => {
    const task = taskOf(coreOnboarding, '1141')
    const wish = { status, reason: 'Der Kunde beginnt', actor: { roles: ['FE'] }, today } as const
    const from = taskOfStatus('1141', 'deferred')
    const decision = decideTaskStatus(coreOnboarding, task, from, wish, facts(known))
    expect(decision.ok && decision.warnings).toEqual(warning === null ? [] : [warning])
  })
  it('1134, which synchronises nothing, warns of nothing', () => {
    const wish = { status: 'inProgress', actor: { roles: ['FE'] }, today } as const
    const task = taskOf(coreOnboarding, '1134')
    const decision = decideTaskStatus(coreOnboarding, task, taskOfStatus('1134', 'notStarted'), wish, facts(null))
    expect(decision.ok && decision.warnings).toEqual([])
  })

  const core = (given: Facts): Facts => ({
    ...given,
    engagement: { ...given.engagement, workload: 'core' },
    entitlementRecords: [recordOf({ workload: 'core' })],
  })
  const said = (given: Facts) => {
    const { findings, nextActions } = evaluate(coreOnboarding, core(given), today)
    return [
      findings.find(({ rule }) => rule === 'identity-safeguards')?.severity ?? null,
      nextActions.find(({ kind }) => kind === 'stateFact')?.role ?? null,
    ]
  }
  it.each<[TaskStatusId, boolean | null, (string | null)[]]>([
    ['inProgress', null, ['alarm', 'FE']],
    ['blockedOther', false, ['alarm', 'FE']],
    ['inProgress', true, [null, null]],
    ['notStarted', null, [null, null]],
    ['complete', null, [null, null]],
  ])('while 1141 is %s and they are %s', (status, known, expected) =>
    expect(said(facts(known, { tasks: [taskOfStatus('1141', status)] }))).toEqual(expected),
  )
})
