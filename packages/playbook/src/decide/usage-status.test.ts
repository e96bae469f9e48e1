import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { today } from '../testing/facts.ts'
import { reasonsOf } from '../vocabulary/reasons.ts'
import { roleIds } from '../vocabulary/roles.ts'
import { type UsageStatusId, usageStatusIds } from '../vocabulary/usage-status.ts'
import { decideUsageStatus } from './usage-status.ts'
import type { UsageStatusChange, UsageStatusContext, UsageStatusFields } from './usage-status-change.ts'

const FM = { roles: ['FM'] } as const
const context: UsageStatusContext = { today, stage: 'delivery', workload: 'apps', deploymentSettled: false }

/** A sound record of each state, and the change that leads to it with everything it demands. */
const sound: Readonly<Record<UsageStatusId, UsageStatusChange>> = {
  unknown: {
    l1: 'unknown',
    l2: 'customerUnresponsive',
    intentNote: 'Der Kunde antwortet nicht auf drei Mails und zwei Anrufe, weil die Ansprechperson ausschied.',
    nextAction: 'Über das Account-Team nachfragen',
    nextActionDate: isoDate('2026-12-01'),
  },
  inProgress: {
    l1: 'inProgress',
    l2: 'technicalOnboarding',
    targetDate: isoDate('2027-03-31'),
    intentNote: 'Der Kunde löst Office 2019 ab, weil der Support im Oktober endet.',
    nextAction: 'Pilot planen',
    nextActionDate: isoDate('2026-12-01'),
    startDate: isoDate('2026-11-16'),
  },
  blocked: {
    l1: 'blocked',
    l2: 'appCompatibility',
    targetDate: isoDate('2027-02-01'),
    owner: 'Account-Team',
    intentNote: 'Die Buchhaltung kann nicht umstellen, weil das Add-in der Hausbank unter 64 Bit abstürzt.',
    nextAction: 'Hersteller des Add-ins anschreiben',
    nextActionDate: isoDate('2026-12-01'),
  },
  noIntent: {
    l1: 'noIntent',
    l2: 'microsoftOnPremises',
    owner: 'Account-Team',
    intentNote: 'Der Kunde will die Apps nicht, weil der Vorstand bei Office 2024 mit Dauerlizenz bleibt.',
    nextAction: 'Account-Team benachrichtigen',
  },
  duplicate: {
    l1: 'duplicate',
    intentNote: 'Der Tenant ist doppelt erfasst, weil die Tochter mit der Mutter verschmolzen ist.',
  },
}

function recordIn(status: UsageStatusId): UsageStatusFields {
  const { l2 = null, targetDate = null, owner = null, intentNote = null } = sound[status]
  const { nextAction = null, nextActionDate = null } = sound[status]
  const startDate = status === 'inProgress' || status === 'blocked' ? isoDate('2026-09-08') : null
  return {
    l1: status,
    l1Since: isoDate('2026-10-01'),
    l2,
    targetDate,
    owner,
    intentNote,
    nextAction,
    nextActionDate,
    startDate,
  }
}

function codes(decision: ReturnType<typeof decideUsageStatus>): string {
  if (decision.ok) return 'ok'
  return decision.problems.map(({ code, field }) => `${code}${field ? `@${field}` : ''}`).join(' ')
}

describe('PB50 transitions from each L1 to each', () => {
  const refused: Record<string, string> = {
    'inProgress>unknown': 'onlyUnresponsive@l2',
    'blocked>unknown': 'onlyUnresponsive@l2',
    'noIntent>unknown': 'transitionNotAllowed@l1',
    'duplicate>unknown': 'reasonMissing@reason',
    'duplicate>inProgress': 'reasonMissing@reason',
    'duplicate>blocked': 'reasonMissing@reason',
    'duplicate>noIntent': 'reasonMissing@reason',
  }
  for (const from of usageStatusIds) {
    for (const to of usageStatusIds) {
      const key = `${from}>${to}`
      it(`${from} to ${to}: ${refused[key] ?? 'ok'}`, () => {
        const base = sound[to]
        const wish: UsageStatusChange = to === 'unknown' ? { ...base, l2: 'newSubscription' } : base
        const change = to === 'inProgress' ? { ...wish, startDateReason: 'Erstes Gespräch war später' } : wish
        expect(codes(decideUsageStatus(recordIn(from), change, FM, context))).toBe(refused[key] ?? 'ok')
      })
    }
  }
  it.each(['inProgress', 'blocked'] as const)('%s becomes unknown when the customer does not answer', (from) =>
    expect(codes(decideUsageStatus(recordIn(from), sound.unknown, FM, context))).toBe('ok'),
  )
  it.each(['unknown', 'inProgress', 'blocked', 'noIntent'] as const)('duplicate becomes %s with a reason', (to) =>
    expect(
      codes(decideUsageStatus(recordIn('duplicate'), { ...sound[to], reason: 'War ein Irrtum' }, FM, context)),
    ).toBe('ok'),
  )
  it.each(usageStatusIds)('the first one may be %s', (to) =>
    expect(codes(decideUsageStatus(null, sound[to], FM, context))).toBe('ok'),
  )
})

describe('PB51 who, and which reason', () => {
  it.each(roleIds.filter((role) => role !== 'FM'))('%s may not set it', (role) =>
    expect(codes(decideUsageStatus(null, sound.noIntent, { roles: [role] }, context))).toBe('managerOnly'),
  )
  it.each(usageStatusIds)('%s takes its own reasons and no others', (status) => {
    const own = reasonsOf(status, 'apps')
    for (const other of usageStatusIds.flatMap((id) => reasonsOf(id, 'core'))) {
      const decision = decideUsageStatus(null, { ...sound[status], l2: other }, FM, context)
      const expected = status === 'duplicate' ? 'fieldNotUsed@l2' : own.includes(other) ? 'ok' : 'reasonNotOfStatus@l2'
      expect(codes(decision), other).toBe(expected)
    }
  })
  it('migration does not exist for the Apps', () =>
    expect(codes(decideUsageStatus(null, { ...sound.inProgress, l2: 'migration' }, FM, context))).toBe(
      'reasonNotOfStatus@l2',
    ))
  it('user adoption follows task 1247', () => {
    const change = { ...sound.inProgress, l2: 'userAdoption', startDate: isoDate('2026-09-08') } as const
    expect(codes(decideUsageStatus(recordIn('inProgress'), change, FM, context))).toBe('deploymentNotComplete@l2')
    expect(codes(decideUsageStatus(recordIn('inProgress'), change, FM, { ...context, deploymentSettled: true }))).toBe(
      'ok',
    )
  })
  it('going back to technical onboarding takes a reason', () => {
    const adopted: UsageStatusFields = { ...recordIn('inProgress'), l2: 'userAdoption' }
    const change = { l1: 'inProgress', l2: 'technicalOnboarding' } as const
    expect(codes(decideUsageStatus(adopted, change, FM, context))).toBe('reasonMissing@reason')
    expect(codes(decideUsageStatus(adopted, { ...change, reason: 'Verteilung zurückgenommen' }, FM, context))).toBe(
      'ok',
    )
  })
})

describe('PB52 what each state demands', () => {
  const all = ['l2', 'targetDate', 'owner', 'intentNote', 'nextAction', 'nextActionDate', 'startDate'] as const
  const demanded: Record<UsageStatusId, { delivery: string; intake: string }> = {
    unknown: { delivery: 'l2 nextAction nextActionDate', intake: 'l2 nextAction nextActionDate' },
    inProgress: {
      delivery: 'l2 targetDate intentNote nextAction nextActionDate startDate',
      intake: 'targetDate intentNote nextAction nextActionDate startDate',
    },
    blocked: { delivery: 'l2 targetDate owner intentNote nextAction', intake: 'l2 owner intentNote nextAction' },
    noIntent: { delivery: 'l2 owner intentNote nextAction', intake: 'l2 owner intentNote nextAction' },
    duplicate: { delivery: 'intentNote', intake: 'intentNote' },
  }
  for (const status of usageStatusIds) {
    for (const stage of ['delivery', 'intake'] as const) {
      it(`${status} at ${stage}`, () => {
        const expected = demanded[status][stage]
          .split(' ')
          .map((field) => `fieldMissing@${field}`)
          .join(' ')
        expect(codes(decideUsageStatus(null, { l1: status }, FM, { ...context, stage }))).toBe(expected)
      })
    }
  }
  const unused: Record<UsageStatusId, string> = {
    unknown: 'targetDate startDate',
    inProgress: 'owner',
    blocked: '',
    noIntent: 'targetDate startDate',
    duplicate: 'l2 targetDate startDate',
  }
  it.each(usageStatusIds)('%s refuses what it does not know', (status) => {
    const filled = {
      ...sound.inProgress,
      ...sound.blocked,
      ...sound[status],
      l2: reasonsOf(status, 'apps')[0] ?? 'appCompatibility',
    }
    const change = { ...filled, l1: status, targetDate: isoDate('2027-03-31') } as const
    const full =
      status === 'blocked'
        ? { ...change, startDate: null }
        : { ...change, startDate: isoDate('2026-11-16'), owner: 'Jemand' }
    const expected = all.filter((field) => unused[status].split(' ').includes(field))
    expect(codes(decideUsageStatus(null, full, FM, context))).toBe(
      expected.map((field) => `fieldNotUsed@${field}`).join(' ') || 'ok',
    )
  })
  it('an unresponsive customer needs the tries written down, a new subscription does not', () => {
    const { intentNote: _without, ...change } = sound.unknown
    expect(codes(decideUsageStatus(null, change, FM, context))).toBe('fieldMissing@intentNote')
    expect(codes(decideUsageStatus(null, { ...change, l2: 'newSubscription' }, FM, context))).toBe('ok')
  })
  it.each([
    ['2026-10-23', 'ok'],
    ['2026-10-22', 'fieldMissing@nextActionDate'],
  ])('blocked since %s with an open date: %s', (since, expected) => {
    const record = { ...recordIn('blocked'), l1Since: isoDate(since) }
    expect(codes(decideUsageStatus(record, { l1: 'blocked', nextActionDate: null }, FM, context))).toBe(expected)
  })
  it('blocked at intake has no projected date yet', () =>
    expect(codes(decideUsageStatus(null, sound.blocked, FM, { ...context, stage: 'intake' }))).toBe(
      'fieldNotUsed@targetDate',
    ))
  it('a change of L1 starts from an empty form', () =>
    expect(
      codes(decideUsageStatus(recordIn('inProgress'), { l1: 'blocked', l2: 'appCompatibility' }, FM, context)),
    ).toBe('fieldMissing@targetDate fieldMissing@owner fieldMissing@intentNote fieldMissing@nextAction'))
  it('an empty intent note is refused, a thin one is saved with hints', () => {
    expect(codes(decideUsageStatus(null, { ...sound.duplicate, intentNote: 'doppelt' }, FM, context))).toBe(
      'intentNoteEmpty@intentNote',
    )
    const thin = decideUsageStatus(
      null,
      { ...sound.inProgress, intentNote: 'Der Kunde will die Apps einführen.' },
      FM,
      context,
    )
    expect(thin.ok && thin.warnings.length).toBe(2)
  })
})

describe('PB53 dates', () => {
  const start = (startDate: string, startDateReason: string | null = null): UsageStatusChange => ({
    l1: 'inProgress',
    startDate: isoDate(startDate),
    startDateReason,
  })
  it.each([
    ['2026-11-21', 'targetDateNotInFuture@targetDate'],
    ['2026-11-22', 'targetDateNotInFuture@targetDate'],
    ['2026-11-23', 'ok'],
  ])('a target date set to %s', (day, expected) =>
    expect(
      codes(decideUsageStatus(recordIn('inProgress'), { l1: 'inProgress', targetDate: isoDate(day) }, FM, context)),
    ).toBe(expected),
  )
  it('a target date that has passed since may stay', () => {
    const record = { ...recordIn('inProgress'), targetDate: isoDate('2026-11-01') }
    expect(codes(decideUsageStatus(record, { l1: 'inProgress', nextAction: 'Neu vereinbaren' }, FM, context))).toBe(
      'ok',
    )
  })
  it('the start lies before the target', () =>
    expect(codes(decideUsageStatus(recordIn('inProgress'), start('2027-03-31', 'weil'), FM, context))).toBe(
      'startAfterTarget@startDate',
    ))
  it('changing the start without a reason is refused', () =>
    expect(codes(decideUsageStatus(recordIn('inProgress'), start('2026-09-15'), FM, context))).toBe(
      'startDateReasonMissing@startDateReason',
    ))
  it('with a reason it becomes a management note', () => {
    const decision = decideUsageStatus(
      recordIn('inProgress'),
      start('2026-09-15', 'Gespräch fand später statt'),
      FM,
      context,
    )
    expect(decision.ok && decision.effects).toEqual([
      {
        kind: 'writeNote',
        category: 'engagementManagement',
        text: {
          de: 'Beginn des Engagements vom 08.09.2026 auf den 15.09.2026 geändert: Gespräch fand später statt',
          en: 'Engagement start date changed from 8 September 2026 to 15 September 2026: Gespräch fand später statt',
        },
      },
    ])
  })
  it('while blocked the start stays, and survives', () => {
    expect(
      codes(decideUsageStatus(recordIn('blocked'), { l1: 'blocked', startDate: isoDate('2026-09-15') }, FM, context)),
    ).toBe('fieldKept@startDate')
    const blocked = decideUsageStatus(recordIn('inProgress'), sound.blocked, FM, context)
    expect(blocked.ok && blocked.fields.startDate).toBe('2026-09-08')
  })
})

describe('PB54 what is written', () => {
  it('the day of a change of L1 is kept, that of another change is not', () => {
    const moved = decideUsageStatus(recordIn('inProgress'), sound.blocked, FM, context)
    const same = decideUsageStatus(recordIn('blocked'), { l1: 'blocked', owner: 'Frau Adler' }, FM, context)
    expect(moved.ok && moved.fields.l1Since).toBe(today)
    expect(same.ok && same.fields.l1Since).toBe('2026-10-01')
  })
  it('the history holds before, after and what changed', () => {
    const from = recordIn('blocked')
    const decision = decideUsageStatus(from, { l1: 'blocked', owner: 'Frau Adler' }, FM, context)
    expect(decision.ok && decision.history).toEqual({
      on: today,
      by: 'FM',
      from,
      to: { ...from, owner: 'Frau Adler' },
      changed: ['owner'],
      reason: null,
    })
  })
  it('no intent tells the account team, once', () => {
    const first = decideUsageStatus(recordIn('inProgress'), sound.noIntent, FM, context)
    const again = decideUsageStatus(recordIn('noIntent'), { l1: 'noIntent', nextAction: 'Erneut fragen' }, FM, context)
    expect(first.ok && first.effects.filter(({ kind }) => kind !== 'writeNote')).toEqual([
      { kind: 'notifyAccountTeam' },
    ])
    expect(again.ok && again.effects).toEqual([])
  })
  const otherWords = 'Der Kunde will die Apps nicht, weil die Bank Dauerlizenzen für 2000 Plätze gekauft hat.'
  it.each<[string, UsageStatusId, UsageStatusChange, boolean]>([
    ['another L1', 'inProgress', sound.noIntent, true],
    ['another L2', 'noIntent', { l1: 'noIntent', l2: 'executiveSponsorship' }, true],
    ['other words', 'noIntent', { l1: 'noIntent', intentNote: otherWords }, true],
    ['another next action', 'noIntent', { l1: 'noIntent', nextAction: 'Erneut fragen' }, false],
    ['no words', 'unknown', { l1: 'unknown', l2: 'newSubscription', intentNote: null }, false],
  ])('what the customer wants becomes an intent note with %s', (_name, from, change, written) => {
    const decision = decideUsageStatus(recordIn(from), change, FM, context)
    if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
    const said = decision.fields.intentNote ?? ''
    expect(decision.effects.filter((effect) => effect.kind === 'writeNote')).toEqual(
      written ? [{ kind: 'writeNote', category: 'intent', text: { de: said, en: said } }] : [],
    )
  })
  it('every problem reads in both languages', () => {
    const decision = decideUsageStatus(null, { l1: 'inProgress' }, { roles: ['FE'] }, context)
    if (decision.ok) throw new Error('expected problems')
    for (const { message } of decision.problems)
      expect([message.de, message.en].every((text) => text.length > 10)).toBe(true)
  })
})
