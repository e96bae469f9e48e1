import { isoDate } from '@lotse/calendar'
import type { Pilot } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { mistypedIn, pilotStanding, pilotWish, valuesOfPilot } from './pilot-values.ts'

const pilot: Pilot = {
  groups: 'Finanzen',
  users: 20,
  devices: null,
  representative: true,
  bothArchitectures: false,
  criticalApps: null,
  startsOn: isoDate('2026-11-09'),
  endsOn: null,
  exitCriteria: 'kein Absturz',
  exitCriteriaOn: isoDate('2026-11-02'),
  findings: null,
  verdict: null,
  verdictOn: null,
  waivedBecause: null,
  savedBy: null,
  savedAt: null,
  version: 1,
}

describe('the form of a pilot', () => {
  it('gives back what it was filled with', () => {
    const { exitCriteriaOn: _, verdictOn: _on, savedBy: _by, savedAt: _at, version: _v, ...recorded } = pilot
    expect(pilotWish(valuesOfPilot(pilot))).toEqual(recorded)
  })

  it.each([
    ['', []],
    ['12', []],
    [' 12 ', []],
    ['12.5', ['devices']],
    ['-3', ['devices']],
  ])('says that "%s" devices are no number: %j', (devices, expected) => {
    expect(mistypedIn({ ...valuesOfPilot(pilot), devices })).toEqual(expected)
  })

  it('takes what is no number or day for nothing', () => {
    const wish = pilotWish({ ...valuesOfPilot(pilot), devices: 'viele', startsOn: 'bald', verdict: 'vielleicht' })
    expect(wish).toMatchObject({ devices: null, startsOn: null, verdict: null })
  })

  it.each([
    ['2026-11-08', null, 'planned'],
    ['2026-11-09', null, 'running'],
    ['2026-11-08', 'waived', 'waived'],
    ['2026-11-30', 'noGo', 'noGo'],
  ] as const)('on %s with the verdict %s it is %s', (day, verdict, expected) => {
    expect(pilotStanding({ ...pilot, verdict }, isoDate(day))).toBe(expected)
  })

  it('is planned as long as it has no first day', () => {
    expect(pilotStanding({ ...pilot, startsOn: null }, isoDate('2026-11-30'))).toBe('planned')
  })
})
