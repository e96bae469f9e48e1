import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { type Facts, sentencesOf } from './sentences.ts'

const nobody = { active: 0, notActive: 0 }
const beside = (fields: Partial<NonNullable<Facts['beside']>>): NonNullable<Facts['beside']> => ({
  month: '2026-10' as NonNullable<Facts['beside']>['month'],
  definition: { de: '', en: '' },
  people: 200,
  active: 80,
  installed: 180,
  installedNotActive: 100,
  activeWithoutInventory: 0,
  notTold: 20,
  covered: true,
  byState: { apps: nobody, otherOffice: nobody, noOffice: nobody, unclear: nobody, noDevice: nobody },
  unmatched: { devicesWithoutPerson: 0, accounts: 0, notInReport: 0 },
  ...fields,
})

const facts = (fields: Partial<Facts> = {}): Facts => ({
  asOf: isoDate('2026-11-22'),
  takenTo: isoDate('2026-11-20'),
  targetRate: 70,
  devices: 100,
  apps: 90,
  unclear: 0,
  support: {
    checkedAt: isoDate('2026-08-14'),
    devices: 100,
    withOffice: 0,
    supported: 0,
    ended: 0,
    unknown: 0,
    withoutOffice: 0,
    notLookedAt: 0,
    groups: [],
    endedSystems: [],
    sources: [],
  },
  silent: { heard: 100, silent: 0, unknown: 0, limitDays: 30 },
  doubles: { total: 0, first: [] },
  shared: [],
  changes: null,
  beside: null,
  ...fields,
})

const said = (code: string, fields: Partial<Facts>) =>
  sentencesOf(facts(fields)).find((one) => one.code === code)?.words

describe('what inventories show, in words', () => {
  it('far more installed than active is not stable', () => {
    expect(said('installed-not-used', { beside: beside({}) })?.de).toBe(
      '90\u00A0% installiert, 40\u00A0% aktiv: nicht stabil. 100 Personen haben die Apps und nutzen sie nicht; hier helfen Anmeldung und Schulung, nicht die Verteilung.',
    )
  })

  it('the goal is that of the settings', () => {
    const codes = (targetRate: number) => sentencesOf(facts({ targetRate, beside: beside({}) })).map(({ code }) => code)
    expect(codes(40)).not.toContain('installed-not-used')
    expect(codes(41)).toContain('installed-not-used')
  })

  it('where little is known of the people no share is given', () => {
    const words = said('installed-partly-known', {
      beside: beside({ installed: 55, installedNotActive: 30, notTold: 140, covered: false }),
    })
    expect(words?.en).toBe(
      'Of 60 of the 200 people in the usage report it is known what is installed: 55 have the apps, 30 of them do not use them. No inventory tells anything about the other 140.',
    )
  })

  it('devices nobody looked into are no part of the share', () => {
    expect(said('installed', { apps: 40, unclear: 20 })?.en).toBe(
      'The Microsoft 365 Apps are on 40 of 80 devices whose Office is known (50%).',
    )
    expect(said('installed', { apps: 0, unclear: 100 })).toBeUndefined()
  })

  it('an old inventory is told as such', () => {
    expect(said('old', { takenTo: isoDate('2026-10-23') })).toBeUndefined()
    expect(said('old', { takenTo: isoDate('2026-10-22') })?.en).toContain('31 days ago')
  })

  it('what nobody knows is not told as none', () => {
    const silent = { heard: 0, silent: 0, unknown: 100, limitDays: 30 }
    expect(said('doubt', { silent })).toBeUndefined()
    expect(said('doubt', { silent, doubles: { total: 3, first: [] } })?.de).toBe(
      '3 Namen oder Seriennummern kommen mehrfach vor.',
    )
  })
})
