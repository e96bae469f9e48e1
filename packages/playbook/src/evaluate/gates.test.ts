import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { standaloneApps } from '../playbook/standalone-apps/index.ts'
import { factsOf, recordOf, taskOfStatus, today, verdictOf } from '../testing/facts.ts'
import type { GateId } from '../vocabulary/gates.ts'
import { evaluate } from './evaluate.ts'
import { type DeliveryFacts, type Facts, nothingKnown } from './facts.ts'

const usage = (active: number, entitled: number, monthsAtTarget: number | null): Facts['usage'] => ({
  latestReadOn: today,
  verdict: verdictOf({ active, entitled }),
  monthsAtTarget,
})
const confirmed = taskOfStatus('3190', 'complete', { confirmation: { by: 'Frau Adler', on: isoDate('2026-11-20') } })
const allKnown: DeliveryFacts = {
  ...nothingKnown,
  openBlockingItems: 0,
  advisoryItemsWithoutNote: 0,
  pilot: 'go',
  licencesAssigned: true,
  packageTested: true,
}
/** Facts under which G0, G2, G3 and G5 pass; each case changes one of them. */
const open: Partial<Facts> = { tasks: [confirmed], delivery: allKnown, usage: usage(700, 1000, 2) }
const engagement = (over: Partial<Facts['engagement']>): Partial<Facts> => ({
  engagement: { ...factsOf().engagement, ...over },
})
const records = (...entitlementRecords: Facts['entitlementRecords']): Partial<Facts> => ({ entitlementRecords })
const delivery = (over: Partial<DeliveryFacts>): Partial<Facts> => ({ delivery: { ...allKnown, ...over } })
const task = (id: string, status: Facts['tasks'][number]['status']): Partial<Facts> => ({
  tasks: [...(id === '3190' ? [] : [confirmed]), taskOfStatus(id, status)],
})

type State = 'met' | 'unmet' | 'unknown'
type Case = readonly [when: string, facts: Partial<Facts>, state: State]
type Condition = { readonly gate: GateId; readonly de: string; readonly en: string; readonly cases: readonly Case[] }

const conditions: readonly Condition[] = [
  {
    gate: 'G0',
    de: 'Absicht erfasst',
    en: 'Intent recorded',
    cases: [
      ['in progress', records(recordOf()), 'met'],
      ['blocked with a reason', records(recordOf({ l1: 'blocked', l2: 'appCompatibility' })), 'met'],
      ['blocked without a reason', records(recordOf({ l1: 'blocked', l2: null })), 'unmet'],
      ['unknown', records(recordOf({ l1: 'unknown', l2: 'newSubscription' })), 'unmet'],
      ['no intent', records(recordOf({ l1: 'noIntent', l2: 'competitiveSolution' })), 'unmet'],
      ['no record', records(), 'unmet'],
    ],
  },
  {
    gate: 'G0',
    de: 'Engagement-Leitung (FM) zugewiesen',
    en: 'Engagement manager (FM) assigned',
    cases: [
      ['manager and engineer', engagement({ assignedRoles: ['FM', 'FE'] }), 'met'],
      ['the engineer alone', engagement({ assignedRoles: ['FE'] }), 'unmet'],
    ],
  },
  {
    gate: 'G0',
    de: 'Technik (FE) zugewiesen',
    en: 'Engineer (FE) assigned',
    cases: [
      ['manager and engineer', engagement({ assignedRoles: ['FM', 'FE'] }), 'met'],
      ['an expert in the engineer’s place', engagement({ assignedRoles: ['FM', 'SME'] }), 'unmet'],
    ],
  },
  {
    gate: 'G0',
    de: 'Durchführungsmodell gesetzt',
    en: 'Engagement scenario set',
    cases: [
      ['set', engagement({ scenario: 'customerLed' }), 'met'],
      ['not set', engagement({ scenario: null }), 'unmet'],
    ],
  },
  {
    gate: 'G2',
    de: '3190 Kunde hat alle Punkte geprüft und behoben: erledigt oder übersprungen',
    en: '3190 Customer reviewed and resolved every item: complete or skipped',
    cases: [
      ['complete', task('3190', 'complete'), 'met'],
      ['skipped', task('3190', 'notRequired'), 'met'],
      ['in progress', task('3190', 'inProgress'), 'unmet'],
      ['cancelled', task('3190', 'cancelled'), 'unmet'],
    ],
  },
  {
    gate: 'G2',
    de: 'Kein blockierender Punkt offen',
    en: 'No blocking item open',
    cases: [
      ['none', delivery({ openBlockingItems: 0 }), 'met'],
      ['one', delivery({ openBlockingItems: 1 }), 'unmet'],
      ['not recorded', delivery({ openBlockingItems: null }), 'unknown'],
    ],
  },
  {
    gate: 'G2',
    de: 'Hingenommene Hinweise tragen eine Notiz',
    en: 'Accepted advisory items carry a note',
    cases: [
      ['all', delivery({ advisoryItemsWithoutNote: 0 }), 'met'],
      ['one does not', delivery({ advisoryItemsWithoutNote: 1 }), 'unmet'],
      ['not recorded', delivery({ advisoryItemsWithoutNote: null }), 'unknown'],
    ],
  },
  {
    gate: 'G3',
    de: 'Pilot mit Ergebnis „weiter“ oder mit Begründung ausgelassen',
    en: 'Pilot verdict “go”, or pilot waived with a reason',
    cases: [
      ['go', delivery({ pilot: 'go' }), 'met'],
      ['waived', delivery({ pilot: 'waived' }), 'met'],
      ['no go', delivery({ pilot: 'noGo' }), 'unmet'],
      ['running', delivery({ pilot: 'running' }), 'unmet'],
      ['planned', delivery({ pilot: 'planned' }), 'unmet'],
      ['not recorded', delivery({ pilot: null }), 'unknown'],
    ],
  },
  {
    gate: 'G3',
    de: 'Lizenzen zugewiesen',
    en: 'Licences assigned',
    cases: [
      ['assigned', delivery({ licencesAssigned: true }), 'met'],
      ['not assigned', delivery({ licencesAssigned: false }), 'unmet'],
      ['not recorded', delivery({ licencesAssigned: null }), 'unknown'],
    ],
  },
  {
    gate: 'G3',
    de: 'Paket vorhanden und getestet',
    en: 'Package exists and is tested',
    cases: [
      ['tested', delivery({ packageTested: true }), 'met'],
      ['not tested', delivery({ packageTested: false }), 'unmet'],
      ['not recorded', delivery({ packageTested: null }), 'unknown'],
    ],
  },
  {
    gate: 'G5',
    de: 'Aktive Nutzung in zwei Monaten nacheinander bei 70 % oder darüber',
    en: 'Active use at 70 % or above in two months in a row',
    cases: [
      ['70 % twice', { usage: usage(7000, 10_000, 2) }, 'met'],
      ['69.99 %', { usage: usage(6999, 10_000, 2) }, 'unmet'],
      ['70 % once', { usage: usage(7000, 10_000, 1) }, 'unmet'],
      ['an unknown history', { usage: usage(7000, 10_000, null) }, 'unmet'],
      ['no figure', { usage: { latestReadOn: null, verdict: null, monthsAtTarget: null } }, 'unknown'],
    ],
  },
  {
    gate: 'G5',
    de: '3650 Beschleunigung: erledigt oder nie begonnen',
    en: '3650 Acceleration: complete or never opened',
    cases: [
      ['never opened', task('3650', 'notStarted'), 'met'],
      ['complete', task('3650', 'complete'), 'met'],
      ['in progress', task('3650', 'inProgress'), 'unmet'],
      ['deferred', task('3650', 'deferred'), 'unmet'],
    ],
  },
]

const gateStateOf = { met: 'passed', unmet: 'held', unknown: 'unknown' } as const

describe('PB11 every condition of G0, G2, G3 and G5', () => {
  for (const { gate, de, en, cases } of conditions) {
    it.each(cases)(`${gate}, ${en}: %s`, (_when, over, state) => {
      const found = evaluate(standaloneApps, factsOf({ ...open, ...over }), today).gates.find(({ id }) => id === gate)
      expect(found?.conditions.filter(({ text }) => text.en === en)).toMatchObject([{ state, text: { de, en } }])
      expect(found?.state).toBe(gateStateOf[state])
    })
  }
  it.each(['G0', 'G2', 'G3', 'G5'] as const)('%s asks for nothing else', (id) => {
    const found = evaluate(standaloneApps, factsOf(open), today).gates.find((gate) => gate.id === id)
    expect(found?.conditions.map(({ text }) => text.en)).toEqual(
      conditions.filter(({ gate }) => gate === id).map(({ en }) => en),
    )
  })
})
