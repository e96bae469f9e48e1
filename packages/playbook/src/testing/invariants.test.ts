import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { decideNote } from '../decide/note.ts'
import { decideSkip } from '../decide/skip.ts'
import { decideTaskStatus } from '../decide/task-status.ts'
import { decideUsageStatus } from '../decide/usage-status.ts'
import type { UsageStatusChange, UsageStatusFields } from '../decide/usage-status-change.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { type Facts, nothingKnown } from '../evaluate/facts.ts'
import { stepByPrinted, taskOf } from '../playbook/lookup.ts'
import { standaloneApps } from '../playbook/standalone-apps/index.ts'
import { noteCategoryIds } from '../vocabulary/note-category-ids.ts'
import { roleIds } from '../vocabulary/roles.ts'
import { factsOf, recordOf, taskOfStatus, today, verdictOf } from './facts.ts'

/** The invariants of engagement.md §14 that the playbook holds; SPEC.md says who holds the others. */

const usage = (active: number, growth3pp: number): Partial<Facts> => ({
  usage: {
    latestReadOn: today,
    verdict: verdictOf({ active, entitled: 10_000, growth3pp, state: 'stalled' }),
    monthsAtTarget: 2,
  },
})
const saying = (over: Partial<Facts>) => evaluate(standaloneApps, factsOf(over), today)
const rules = (over: Partial<Facts>) => saying(over).findings.map(({ key }) => key)
const status = (current: UsageStatusFields | null, change: UsageStatusChange) => {
  const context = { today, stage: 'delivery', workload: 'apps', deploymentSettled: false } as const
  const decision = decideUsageStatus(current, change, { roles: ['FM'] }, context)
  return decision.ok ? [] : decision.problems.map(({ code, field }) => `${code} ${field}`)
}

describe('PB71 invariants', () => {
  it('no. 1: counts sum to the number of the tenant', () => {
    expect(rules({ entitlementsOfTenant: 1251 })).toContain('entitlements:sum')
    expect(rules({ entitlementsOfTenant: 1250 })).not.toContain('entitlements:sum')
  })
  it('no. 2: Blocked has a reason, an owner and a note', () =>
    expect(status(null, { l1: 'blocked' })).toEqual(
      expect.arrayContaining(['fieldMissing l2', 'fieldMissing owner', 'fieldMissing intentNote']),
    ))
  it('no. 3: no migration of the Apps', () =>
    expect(status(null, { l1: 'inProgress', l2: 'migration' })).toContain('reasonNotOfStatus l2'))
  it('no. 4: the start date does not change without a word', () =>
    expect(status(recordOf(), { l1: 'inProgress', startDate: isoDate('2026-09-15') })).toEqual([
      'startDateReasonMissing startDateReason',
    ]))
  it.each(standaloneApps.tasks)('no. 5: $id is not skipped without evidence', (task) => {
    const wish = { reason: 'fullyCovered', evidence: 'gemacht', actor: { roles: roleIds }, today } as const
    const facts = factsOf({ delivery: { ...nothingKnown, openChecklistItems: 0 } })
    expect(decideSkip(task, taskOfStatus(task.id, 'notStarted'), wish, facts)).toMatchObject({
      refused: 'evidenceTooShort',
    })
  })
  it('no. 6: 3190 is not completed with an item open', () => {
    const confirmation = { by: 'Frau Adler', on: today }
    const wish = { status: 'complete', confirmation, actor: { roles: ['FE'] }, today } as const
    const task = taskOf(standaloneApps, '3190')
    const facts = factsOf({ delivery: { ...nothingKnown, openChecklistItems: 1 } })
    expect(decideTaskStatus(standaloneApps, task, taskOfStatus('3190', 'inProgress'), wish, facts)).toMatchObject({
      refused: 'openItems',
    })
  })
  it('no. 7: 1247 makes nobody stable', () => {
    const { servicePhase, gates } = saying({ tasks: [taskOfStatus('1247', 'complete')], ...usage(6999, 8) })
    expect(servicePhase).not.toBe('stable')
    expect(gates.find(({ id }) => id === 'G5')?.state).toBe('held')
  })
  it('no. 8: 69.99 % is not stable, 70 % is', () => {
    expect(saying(usage(6999, 8)).servicePhase).not.toBe('stable')
    expect(saying(usage(7000, 8)).servicePhase).toBe('stable')
  })
  it('no. 10: an expert is never the only one', () => {
    const alone = { engagement: { ...factsOf().engagement, assignedRoles: ['SME'] as const } }
    expect(rules(alone)).toContain('assign-roles:only-sme')
  })
  it('no. 11: customers and guests write no notes', () => {
    const facts = factsOf({ noteCategoriesKept: noteCategoryIds })
    for (const role of ['customerAdmin', 'customerPm', 'customerSponsor', 'champion', 'guest'] as const) {
      for (const category of noteCategoryIds) {
        const wish = { category, text: 'Notiz', nextAction: null, actor: { roles: [role] } }
        expect(decideNote(wish, facts)).toMatchObject({ refused: 'notAllowed' })
      }
    }
  })
  it.each([null, 0, 1, 2, 3, 4])('no. 15: the architect at level %s', (enterpriseLevel) => {
    const facts = factsOf({ noteCategoriesKept: noteCategoryIds })
    const flagged = { ...facts, engagement: { ...facts.engagement, enterpriseLevel } }
    const wish = { category: 'enterpriseStatus', text: 'Notiz', nextAction: null, actor: { roles: ['FTA'] } } as const
    expect(decideNote(wish, flagged).ok).toBe((enterpriseLevel ?? 0) >= 3)
  })
  it.each([
    [6999, 2.99, true],
    [6999, 3, false],
    [7000, 2.99, false],
    [7000, 3, false],
  ])('no. 16: %d of 10,000 with %d points is a stall: %s', (active, growth, stalled) =>
    expect(rules(usage(active, growth)).includes('stall')).toBe(stalled),
  )
  it('no. 18: the printed 3 and 4 are one step', () =>
    expect(stepByPrinted(standaloneApps, 4)).toBe(stepByPrinted(standaloneApps, 3)))
})
