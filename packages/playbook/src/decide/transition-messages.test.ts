import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { today } from '../testing/facts.ts'
import { type UsageStatusId, usageStatusIds } from '../vocabulary/usage-status.ts'
import { decideUsageStatus } from './usage-status.ts'
import type { UsageStatusChange, UsageStatusFields } from './usage-status-change.ts'

const next = { nextAction: 'Anrufen', nextActionDate: isoDate('2026-12-01') }
/** A sound form of each state; a start that is kept raises no question of its own. */
const sound: Readonly<Record<UsageStatusId, UsageStatusChange>> = {
  unknown: {
    l1: 'unknown',
    l2: 'newSubscription',
    intentNote: 'Der Kunde antwortet nicht auf vier Versuche, weil die Ansprechperson ausschied.',
    ...next,
  },
  inProgress: {
    l1: 'inProgress',
    l2: 'technicalOnboarding',
    targetDate: isoDate('2027-03-31'),
    intentNote: 'Der Kunde will die Apps verteilen, weil der Support von Office 2019 endet.',
    startDate: isoDate('2026-09-08'),
    ...next,
  },
  blocked: {
    l1: 'blocked',
    l2: 'appCompatibility',
    targetDate: isoDate('2027-03-31'),
    owner: 'Account-Team',
    intentNote: 'Die Buchhaltung kann nicht umstellen, weil das Add-in der Hausbank abstürzt.',
    ...next,
  },
  noIntent: {
    l1: 'noIntent',
    l2: 'microsoftOnPremises',
    owner: 'Account-Team',
    intentNote: 'Der Kunde will die Apps nicht, weil die Leitung bei Office 2024 bleibt.',
    ...next,
  },
  duplicate: {
    l1: 'duplicate',
    intentNote: 'Der Tenant ist doppelt erfasst, weil die Tochter aufgelöst wurde.',
  },
}

function recordIn(l1: UsageStatusId): UsageStatusFields {
  const nothing = { l2: null, targetDate: null, owner: null, nextAction: null, nextActionDate: null, startDate: null }
  const kept = l1 === 'blocked' ? { startDate: isoDate('2026-09-08') } : {}
  return { ...nothing, intentNote: null, ...sound[l1], ...kept, l1Since: isoDate('2026-10-01') }
}

const silent = [
  'Von „%from“ zu „Unbekannt“ geht es nur, wenn der Kunde verstummt ist. Wählen Sie den Grund „Kunde antwortet nicht“.',
  '“%from” becomes “Status unknown” only where the customer has fallen silent. Choose the reason “Customer unresponsive”.',
] as const
const silentFrom = (german: string, english: string): readonly [string, string] => [
  silent[0].replace('%from', german),
  silent[1].replace('%from', english),
]
const notDuplicate = [
  'Bitte geben Sie an, warum der Eintrag nicht mehr „Doppelt oder ungültig“ ist.',
  'Please say why the record is no longer “Duplicate or invalid”.',
] as const

/** engagement.md §5 "Allowed transitions", from each to each: null is allowed, otherwise what a person reads. */
const table: Readonly<Record<UsageStatusId, Readonly<Record<UsageStatusId, readonly [string, string] | null>>>> = {
  unknown: { unknown: null, inProgress: null, blocked: null, noIntent: null, duplicate: null },
  inProgress: {
    unknown: silentFrom('In Bearbeitung', 'In progress'),
    inProgress: null,
    blocked: null,
    noIntent: null,
    duplicate: null,
  },
  blocked: {
    unknown: silentFrom('Blockiert', 'Blocked'),
    inProgress: null,
    blocked: null,
    noIntent: null,
    duplicate: null,
  },
  noIntent: {
    unknown: [
      'Von „Keine Absicht“ führt kein Weg zu „Unbekannt“. Legen Sie für neue Berechtigungen einen eigenen Eintrag an.',
      '“No intent” cannot become “Status unknown”. Create a record of their own for new seats.',
    ],
    inProgress: null,
    blocked: null,
    noIntent: null,
    duplicate: null,
  },
  duplicate: {
    unknown: notDuplicate,
    inProgress: notDuplicate,
    blocked: notDuplicate,
    noIntent: notDuplicate,
    duplicate: null,
  },
}

function messages(current: UsageStatusFields | null, change: UsageStatusChange, over: { role?: 'FE' } = {}) {
  const context = { today, stage: 'delivery', workload: 'apps', deploymentSettled: false } as const
  const decision = decideUsageStatus(current, change, { roles: [over.role ?? 'FM'] }, context)
  return decision.ok ? [] : decision.problems.map(({ message }) => [message.de, message.en])
}

describe('PB50 every transition, and what a person reads', () => {
  for (const from of usageStatusIds) {
    for (const to of usageStatusIds) {
      const refused = table[from][to]
      it(`${from} to ${to}: ${refused === null ? 'allowed' : refused[1]}`, () =>
        expect(messages(recordIn(from), sound[to])).toEqual(refused === null ? [] : [refused]))
    }
  }
  it.each(['inProgress', 'blocked'] as const)('%s to unknown is allowed where the customer fell silent', (from) =>
    expect(messages(recordIn(from), { ...sound.unknown, l2: 'customerUnresponsive' })).toEqual([]),
  )
  it.each(usageStatusIds)('duplicate to %s is allowed with a reason', (to) =>
    expect(messages(recordIn('duplicate'), { ...sound[to], reason: 'War ein Irrtum' })).toEqual([]),
  )
})

describe('PB51 reasons, and what a person reads', () => {
  it('only the manager sets it', () =>
    expect(messages(null, sound.noIntent, { role: 'FE' })).toEqual([
      [
        'Den Nutzungsstatus setzt die Engagement-Leitung (FM). Schlagen Sie die Änderung vor.',
        'The usage status is set by the engagement manager (FM). Propose the change.',
      ],
    ]))
  it('a reason of another status', () =>
    expect(messages(null, { ...sound.noIntent, l2: 'appCompatibility' })).toEqual([
      [
        '„Anwendungskompatibilität“ ist kein Grund von „Keine Absicht“. Möglich: Produkt eines Mitbewerbers, Lokales Microsoft-Produkt, Rückhalt der Leitung.',
        '“App compatibility” is no reason of “No intent”. Possible: Using competitive solution, Using Microsoft on-premises solution, Executive sponsorship.',
      ],
    ]))
  it('migration of the Apps', () =>
    expect(messages(null, { ...sound.inProgress, l2: 'migration' })).toEqual([
      [
        '„Migration“ ist kein Grund von „In Bearbeitung“. Möglich: Technische Einrichtung und Bereitstellung, Einführung bei Benutzern.',
        '“Migration” is no reason of “In progress”. Possible: Technical onboarding and deployment, Solution or user adoption.',
      ],
    ]))
  it('user adoption before 1247', () =>
    expect(messages(recordIn('inProgress'), { l1: 'inProgress', l2: 'userAdoption' })).toEqual([
      [
        'Zur Einführung bei Benutzern geht es erst, wenn 1247 Microsoft 365 Apps bereitstellen erledigt ist. Melden Sie zuerst diese Aufgabe erledigt.',
        'User adoption follows once 1247 Deploy Microsoft 365 Apps is complete. Complete that task first.',
      ],
    ]))
  it('back to technical onboarding without a reason', () =>
    expect(
      messages({ ...recordIn('inProgress'), l2: 'userAdoption' }, { l1: 'inProgress', l2: 'technicalOnboarding' }),
    ).toEqual([
      [
        'Zurück zur technischen Einrichtung geht es nur mit Begründung. Schreiben Sie, warum, etwa dass die Verteilung zurückgenommen wurde.',
        'Going back to technical onboarding takes a reason. Say why, such as a rollback.',
      ],
    ]))
})

describe('PB53 dates, and what a person reads', () => {
  it.each<[string, UsageStatusId, Partial<UsageStatusChange>, string, string]>([
    [
      'a target date of today',
      'inProgress',
      { targetDate: today },
      'Der Zieltermin muss in der Zukunft liegen. Wählen Sie einen Tag nach heute.',
      'The target date must lie in the future. Choose a day after today.',
    ],
    [
      'a start on the target date',
      'inProgress',
      { startDate: isoDate('2027-03-31'), startDateReason: 'Später begonnen' },
      'Der Beginn muss vor dem Zieltermin liegen. Ändern Sie eines der beiden Daten.',
      'The start date must be before the target date. Change one of the two.',
    ],
    [
      'another start without a reason',
      'inProgress',
      { startDate: isoDate('2026-09-15') },
      'Jede Änderung des Beginns braucht eine Begründung; sie wird als Steuerungsnotiz festgehalten.',
      'Every change of the start date needs a reason; it is kept as a management note.',
    ],
    [
      'another start while blocked',
      'blocked',
      { startDate: isoDate('2026-09-15') },
      'Solange der Status „Blockiert“ ist, bleibt der Beginn, wie er ist. Lassen Sie das Feld unverändert.',
      'While the status is “Blocked”, the start date stays as it is. Leave the field unchanged.',
    ],
  ])('%s', (_when, l1, change, german, english) =>
    expect(messages(recordIn(l1), { l1, ...change })).toEqual([[german, english]]),
  )
})
