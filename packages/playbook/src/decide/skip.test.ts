import { describe, expect, it } from 'vitest'
import { type DeliveryFacts, nothingKnown } from '../evaluate/facts.ts'
import { taskOf } from '../playbook/lookup.ts'
import { standaloneAppsVersion1 as standaloneApps } from '../playbook/standalone-apps/version-1/index.ts'
import { factsOf, taskOfStatus, today } from '../testing/facts.ts'
import { roleIds } from '../vocabulary/roles.ts'
import type { TaskStatusId } from '../vocabulary/task-status.ts'
import { decideRevokeSkip, decideSkip, type SkipWish } from './skip.ts'

const evidence = 'Im Vorprojekt 2025 vollständig behandelt, Protokoll liegt vor.'

function skip(
  taskId: string,
  wish: Partial<SkipWish> = {},
  delivery: Partial<DeliveryFacts> = {},
  from: TaskStatusId = 'notStarted',
) {
  return decideSkip(
    taskOf(standaloneApps, taskId),
    taskOfStatus(taskId, from, { percent: from === 'inProgress' ? 30 : 0 }),
    { reason: 'fullyCovered', evidence, actor: { roles: ['FM', 'FE'] }, today, ...wish },
    factsOf({ delivery: { ...nothingKnown, ...delivery } }),
  )
}
const outcome = (decision: ReturnType<typeof skip>) => (decision.ok ? decision.next.status : decision.refused)

describe('PB45 skipping', () => {
  const cases: [string, string, Partial<SkipWish>, Partial<DeliveryFacts>, string][] = [
    ['with a reason and evidence', '3080', {}, {}, 'notRequired'],
    ['19 characters of evidence', '3080', { evidence: 'x'.repeat(19) }, {}, 'evidenceTooShort'],
    ['20 characters of evidence', '3080', { evidence: 'x'.repeat(20) }, {}, 'notRequired'],
    ['blanks are no evidence', '3080', { evidence: `${' '.repeat(40)}x` }, {}, 'evidenceTooShort'],
    ['a file instead of text', '3080', { evidence: '', evidenceFiles: 1 }, {}, 'notRequired'],
    ['3190 with an open item', '3190', {}, { openChecklistItems: 3 }, 'openItems'],
    ['3190 while open items are unknown', '3190', {}, {}, 'itemsUnknown'],
    ['3190 with nothing open', '3190', { reason: 'fullyRemediated' }, { openChecklistItems: 0 }, 'notRequired'],
    ['not applicable, questionnaire unknown', '3070', { reason: 'notApplicable' }, {}, 'scopeUnknown'],
    [
      'not applicable, but in scope',
      '3070',
      { reason: 'notApplicable' },
      { tasksOutOfScope: ['1247'] },
      'notOutOfScope',
    ],
    ['not applicable, out of scope', '3070', { reason: 'notApplicable' }, { tasksOutOfScope: ['3070'] }, 'notRequired'],
  ]
  it.each(cases)('%s', (_name, taskId, wish, delivery, expected) =>
    expect(outcome(skip(taskId, wish, delivery))).toBe(expected),
  )
  it.each(['complete', 'notRequired'] as const)('a task that is %s cannot be skipped', (status) =>
    expect(outcome(skip('3080', {}, {}, status))).toBe('alreadySettled'),
  )
  it('keeps who, when, why and what was before', () => {
    const decision = skip('3080', {}, {}, 'inProgress')
    expect(decision.ok && decision.next.skip).toEqual({
      reason: 'fullyCovered',
      evidence,
      evidenceFiles: 0,
      by: 'FE',
      on: today,
      previousStatus: 'inProgress',
      previousPercent: 30,
    })
  })
})

describe('PB46 who may skip', () => {
  it.each(roleIds)('%s', (role) => {
    const actor = { roles: [role] }
    expect(outcome(skip('3080', { actor }))).toBe(role === 'FE' ? 'notRequired' : 'notAllowed')
    expect(outcome(skip('3738', { actor }))).toBe(role === 'FM' ? 'notRequired' : 'notAllowed')
  })
  it('says why, and what to do instead, in both languages', () => {
    const decision = skip('3190')
    expect(decision.ok ? null : decision.message.de).toContain('nicht erfasst')
    expect(decision.ok ? null : decision.message.en).toContain('With the customer’s confirmation it can be completed')
  })
})

describe('PB47 taking a skip back', () => {
  const task = taskOf(standaloneApps, '3080')
  it('restores status and progress', () => {
    const skipped = skip('3080', {}, {}, 'inProgress')
    if (!skipped.ok) throw new Error(skipped.refused)
    expect(decideRevokeSkip(task, skipped.next, { roles: ['FE'] })).toEqual({
      ok: true,
      next: taskOfStatus('3080', 'inProgress', { percent: 30 }),
    })
  })
  it('needs a skip', () =>
    expect(outcome(decideRevokeSkip(task, taskOfStatus('3080', 'complete'), { roles: ['FE'] }))).toBe('notSkipped'))
  it('is for those who may skip', () =>
    expect(outcome(decideRevokeSkip(task, taskOfStatus('3080', 'complete'), { roles: ['customerAdmin'] }))).toBe(
      'notAllowed',
    ))
})
