import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import type { UsageStatusContext } from '../decide/usage-status-change.ts'
import { recordOf, today } from '../testing/facts.ts'
import { type BlockWish, blockCase } from './decide-block.ts'
import type { CaseState } from './decide-case.ts'

const state: CaseState = {
  outcome: null,
  causes: ['technical'],
  primaryCause: 'technical',
  plan: { roles: ['FM', 'FE', 'SME'], steps: [], proof: {}, expertApproved: false },
}
const wish: BlockWish = {
  barrier: 'Die Buchhaltung kann nicht umstellen, weil das Add-in der Hausbank unter 64 Bit abstürzt.',
  l2: 'appCompatibility',
  owner: 'Account-Team',
  unblockOn: isoDate('2027-03-01'),
  nextAction: 'Neue Fassung bei der Bank anfragen',
  nextActionDate: isoDate('2026-12-10'),
  actor: { roles: ['FM'] },
}
const context: UsageStatusContext = { today, stage: 'delivery', workload: 'apps', deploymentSettled: false }
const decide = (over: Partial<BlockWish> = {}, current: Partial<CaseState> = {}) =>
  blockCase({ ...state, ...current }, recordOf(), { ...wish, ...over }, context)
const problems = (over: Partial<BlockWish>) => {
  const decision = decide(over)
  return 'problems' in decision ? decision.problems.map(({ code, field }) => `${code} ${field}`) : []
}

describe('PB92 an obstacle that cannot be removed', () => {
  it('writes note, Blocked, reason, owner and day together', () =>
    expect(decide()).toMatchObject({
      ok: true,
      outcome: 'blocked',
      status: {
        fields: { l1: 'blocked', l2: 'appCompatibility', owner: 'Account-Team', targetDate: '2027-03-01' },
      },
      note: { category: 'engagementManagement', text: wish.barrier, nextAction: wish.nextAction },
      warnings: [],
    }))
  it.each<[string, Partial<BlockWish>, readonly string[]]>([
    ['the note', { barrier: '' }, ['barrierMissing barrier', 'fieldMissing barrier']],
    ['a note that says something', { barrier: 'geht nicht' }, ['barrierMissing barrier']],
    ['a clear word', { barrier: 'Wir warten auf die Bank und ihr neues Programm.' }, ['intentNoteEmpty barrier']],
    ['a reason', { l2: null }, ['fieldMissing l2']],
    ['a reason of Blocked', { l2: 'executiveSponsorship' }, ['reasonNotOfStatus l2']],
    ['an owner', { owner: ' ' }, ['fieldMissing owner']],
    ['the day', { unblockOn: null }, ['fieldMissing targetDate']],
    ['a day ahead', { unblockOn: today }, ['targetDateNotInFuture targetDate']],
    ['the manager', { actor: { roles: ['FE'] } }, ['managerOnly null']],
  ])('demands %s', (_name, over, expected) => {
    const found = problems(over)
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(expected).toContain(one)
  })
  it('says everything that is missing at once', () =>
    expect(problems({ barrier: '', l2: null, owner: '', unblockOn: null })).toEqual(
      expect.arrayContaining([
        'barrierMissing barrier',
        'fieldMissing l2',
        'fieldMissing owner',
        'fieldMissing targetDate',
      ]),
    ))
  it('none of them alone changes anything', () => {
    const parts = ['barrier', 'l2', 'owner', 'unblockOn'] as const
    const empty = { barrier: '', l2: null, owner: '', unblockOn: null }
    for (const part of parts) expect(decide({ ...empty, [part]: wish[part] }).ok, part).toBe(false)
  })
  it('needs a decided cause, and an open case', () => {
    expect(decide({}, { primaryCause: null })).toMatchObject({ refused: 'causeMissing' })
    expect(decide({}, { outcome: 'recovered' })).toMatchObject({ refused: 'caseClosed' })
  })
  it('a lowered priority is told to ask about the intent', () =>
    expect(decide({ l2: 'itChangeResourcing' }, { primaryCause: 'priority' })).toMatchObject({
      ok: true,
      warnings: [{ en: expect.stringContaining('usually does not end in Blocked') }],
    }))
})
