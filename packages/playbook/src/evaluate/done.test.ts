import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { coreOnboarding } from '../playbook/core-onboarding/index.ts'
import { standaloneApps } from '../playbook/standalone-apps/index.ts'
import { standaloneAppsVersion1 } from '../playbook/standalone-apps/version-1/index.ts'
import { factsOf, recordOf, taskOfStatus, today, verdictOf } from '../testing/facts.ts'
import type { DoneLevelId } from '../vocabulary/done-levels.ts'
import { doneState } from './done.ts'
import { type DeliveryFacts, type Facts, noContacts, noMeetings, nothingKnown } from './facts.ts'

const delivery = (over: Partial<DeliveryFacts>): Partial<Facts> => ({ delivery: { ...nothingKnown, ...over } })
const usage = (active: number, entitled: number, monthsAtTarget = 0): Facts['usage'] => ({
  latestReadOn: today,
  verdict: verdictOf({ active, entitled }),
  monthsAtTarget,
})
const followUp = (nextFollowUpOn: Facts['meetings']['nextFollowUpOn']): Facts['meetings'] => ({
  ...noMeetings,
  kept: true,
  nextFollowUpOn,
})
const level = (id: DoneLevelId, over: Partial<Facts>) =>
  doneState(standaloneApps, factsOf(over))?.levels.find((one) => one.id === id)
/** What a level still lacks, in both languages. */
const lacking = (id: DoneLevelId, over: Partial<Facts>) =>
  (level(id, over)?.conditions ?? []).flatMap(({ state, text }) =>
    state === 'met' ? [] : [`${state}: ${text.de} | ${text.en}`],
  )

/** Everything that closing takes; each case takes one thing away. */
const closing: Partial<Facts> = {
  tasks: [taskOfStatus('1247', 'complete'), taskOfStatus('3735', 'complete')],
  usage: usage(700, 1000, 2),
  contacts: { ...noContacts, kept: true, surveyEligible: 1 },
  notes: [
    {
      category: 'engagementManagement',
      writtenOn: isoDate('2026-11-18'),
      nextAction: 'In einem Jahr nachfragen',
      nextActionDate: isoDate('2027-11-18'),
      status: null,
      nextUpdateOn: null,
    },
  ],
  ...delivery({ accountSideInformed: true, targetGroupsCovered: true }),
}

describe('PB62 when it is done', () => {
  const cases: [string, DoneLevelId, Partial<Facts>, string[]][] = [
    ['rolled out everywhere', 'pageOutput', closing, []],
    [
      'a target group is left',
      'pageOutput',
      { ...closing, ...delivery({ targetGroupsCovered: false }) },
      [
        'unmet: Alle Zielgruppen versorgt oder mit Begründung ausgenommen | Every target group covered, or excluded with a reason',
      ],
    ],
    [
      '1247 open and the groups not recorded',
      'pageOutput',
      {},
      [
        'unknown: Alle Zielgruppen versorgt oder mit Begründung ausgenommen | Every target group covered, or excluded with a reason',
        'unmet: 1247 Microsoft 365 Apps bereitstellen: erledigt oder übersprungen | 1247 Deploy Microsoft 365 Apps: complete or skipped',
      ],
    ],
    [
      '70 % and a session ahead',
      'nextStep',
      { usage: usage(7000, 10_000, 1), meetings: followUp(isoDate('2026-12-01')) },
      [],
    ],
    ['stable needs no session', 'nextStep', { usage: usage(7000, 10_000, 2), meetings: followUp(null) }, []],
    [
      '69.99 % and no session',
      'nextStep',
      { usage: usage(6999, 10_000, 2), meetings: followUp(null) },
      [
        'unmet: Aktive Nutzung im letzten abgeschlossenen Monat bei 70 % oder darüber | Active use at 70 % or above in the newest closed month',
        'unmet: Künftiger Folgetermin vereinbart, bis die Nutzung stabil ist | Follow-up session agreed, until use is stable',
      ],
    ],
    ['everything that closing takes', 'closed', closing, []],
    [
      'use at 70 % only once',
      'closed',
      { ...closing, usage: usage(700, 1000, 1) },
      [
        'unmet: Aktive Nutzung in zwei Monaten nacheinander bei 70 % oder darüber | Active use at 70 % or above in two months in a row',
        'unmet: Abschlussnotiz mit nächstem Schritt geschrieben | Final note with a next action written',
      ],
    ],
    [
      'no success review',
      'closed',
      { ...closing, tasks: [taskOfStatus('1247', 'complete')] },
      ['unmet: 3735 Erfolgsgespräch: erledigt oder übersprungen | 3735 Success review meeting: complete or skipped'],
    ],
    [
      'no survey contact',
      'closed',
      { ...closing, contacts: { ...noContacts, kept: true, surveyEligible: 0 } },
      ['unmet: Umfragekontakt benannt | Survey contact named'],
    ],
    [
      'acceleration still runs',
      'closed',
      { ...closing, tasks: [...(closing.tasks ?? []), taskOfStatus('3650', 'inProgress')] },
      ['unmet: 3650 Beschleunigung: erledigt oder nie begonnen | 3650 Acceleration: complete or never opened'],
    ],
    [
      'nobody knows whether the account side was told',
      'closed',
      { ...closing, ...delivery({ accountSideInformed: null }) },
      ['unknown: Account-Seite informiert | Account side informed'],
    ],
    [
      'no final note',
      'closed',
      { ...closing, notes: [] },
      ['unmet: Abschlussnotiz mit nächstem Schritt geschrieben | Final note with a next action written'],
    ],
    ['no intent, with its note', 'closedEarly', { entitlementRecords: [recordOf({ l1: 'noIntent' })] }, []],
    ['duplicate, with its note', 'closedEarly', { entitlementRecords: [recordOf({ l1: 'duplicate' })] }, []],
    [
      'no intent without a note',
      'closedEarly',
      { entitlementRecords: [recordOf({ l1: 'noIntent', intentNote: ' ' })] },
      ['unmet: Der Grund steht in der Absichtsnotiz | The intent note says why'],
    ],
  ]
  it.each(cases)('%s (%s)', (_when, id, over, expected) => {
    expect(lacking(id, over)).toEqual(expected)
    expect(level(id, over)?.reached).toBe(expected.length === 0)
  })

  it.each<[string, number, number, boolean | null, string]>([
    ['100 active of many', 100, 50_000, null, 'met'],
    ['99 active of 1,000 seats', 99, 1000, null, 'unmet'],
    ['100 active of 1,000 seats', 100, 1000, null, 'met'],
    ['10 % of 999 seats', 100, 999, null, 'met'],
    ['10 % of 150 seats', 15, 150, null, 'met'],
    ['9.3 % of 150 seats', 14, 150, null, 'unmet'],
    ['9.99 % below 1,000 seats', 97, 971, null, 'unmet'],
    ['nobody entitled', 0, 0, null, 'unmet'],
    ['few, but nothing technical left', 1, 50_000, true, 'met'],
    ['few, and something technical left', 1, 50_000, false, 'unmet'],
  ])('the enablement milestone, %s', (_when, active, entitled, noBlockerConfirmed, state) =>
    expect(
      level('enablement', { usage: usage(active, entitled), ...delivery({ noBlockerConfirmed }) })?.conditions,
    ).toEqual([
      {
        state,
        text: {
          de: '100 aktive Benutzer oder unter 1.000 Plätzen 10 %; oder der Kunde bestätigt, dass ihn technisch nichts hindert',
          en: '100 active users, or 10 % under 1,000 seats; or the customer confirms that nothing technical stands in the way',
        },
        target: { page: 'usage' },
      },
    ]),
  )
  it('without a figure the milestone is unknown', () =>
    expect(level('enablement', { usage: { latestReadOn: null, verdict: null, monthsAtTarget: null } })).toMatchObject({
      reached: false,
      conditions: [{ state: 'unknown' }],
    }))

  it('names the furthest level', () => {
    expect(doneState(standaloneApps, factsOf({ usage: usage(1, 5000) }))?.level).toBeNull()
    expect(doneState(standaloneApps, factsOf({ usage: usage(600, 5000) }))?.level).toBe('enablement')
    expect(doneState(standaloneApps, factsOf(closing))?.level).toBe('closed')
  })
  it('1247 alone makes nobody stable or closed', () => {
    const { level, levels } = doneState(
      standaloneApps,
      factsOf({
        tasks: [taskOfStatus('1247', 'complete')],
        usage: usage(1, 5000),
        ...delivery({ targetGroupsCovered: true }),
      }),
    ) ?? { level: null, levels: [] }
    expect(level).toBe('pageOutput')
    expect(levels.find(({ id }) => id === 'closed')?.reached).toBe(false)
  })
  it('asks for the early close only when nobody wants the service, and then for nothing else', () => {
    const ids = (over: Partial<Facts>) => doneState(standaloneApps, factsOf(over))?.levels.map(({ id }) => id)
    expect(ids({})).toEqual(['pageOutput', 'nextStep', 'enablement', 'closed'])
    expect(ids({ entitlementRecords: [recordOf({ l1: 'noIntent' }), recordOf({ id: 'b' })] })).toContain('closed')
    expect(ids({ entitlementRecords: [recordOf({ l1: 'noIntent' })] })).toEqual(['closedEarly'])
  })
  it('version 1, which has no success review, does not ask for it', () => {
    const texts = doneState(standaloneAppsVersion1, factsOf(closing))?.levels.flatMap(({ conditions }) => conditions)
    expect(texts?.some(({ text }) => text.en.startsWith('3735'))).toBe(false)
  })
  it('core onboarding has no definition of its own', () => expect(doneState(coreOnboarding, factsOf())).toBeNull())
})
