import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { decidePilot, noPilot, type PilotRecord, type PilotWish, pilotWarnings } from './pilot.ts'

const today = isoDate('2026-11-22')
const planned: PilotRecord = {
  ...noPilot,
  groups: 'Finanzen, Werk Süd',
  users: 20,
  devices: 8,
  representative: true,
  bothArchitectures: true,
  criticalApps: 'SAP-Add-in',
  startsOn: isoDate('2026-11-09'),
  exitCriteria: 'Kein Absturz, Add-in lädt',
  exitCriteriaOn: isoDate('2026-11-02'),
}
const judged: PilotRecord = { ...planned, findings: 'lief', verdict: 'go', verdictOn: isoDate('2026-11-20') }

/** The fields and codes that a wish is refused with; empty where it is taken. */
function refusals(current: PilotRecord, wanted: PilotWish): string[] {
  const decision = decidePilot(current, wanted, today)
  return decision.ok ? [] : decision.problems.map(({ field, code }) => `${field} ${code}`)
}

describe('PB55 a pilot', () => {
  it.each<[string, PilotRecord, PilotWish, string[]]>([
    ['is planned in any order', noPilot, { groups: 'Finanzen' }, []],
    ['ends after it began', planned, { endsOn: isoDate('2026-11-08') }, ['endsOn order']],
    ['may last one day', planned, { endsOn: isoDate('2026-11-09') }, []],
    ['is left out with a reason', noPilot, { verdict: 'waived', waivedBecause: 'gleicher Stand wie im Vorjahr' }, []],
    ['is not left out without one', noPilot, { verdict: 'waived', waivedBecause: '  ' }, ['waivedBecause missing']],
    ['is judged when all is there', planned, { verdict: 'go', findings: 'lief' }, []],
    ['is judged against as well', planned, { verdict: 'noGo', findings: 'Add-in lädt nicht' }, []],
    ['takes findings to be judged', planned, { verdict: 'go' }, ['findings missing']],
    ['takes groups to be judged', { ...planned, groups: null }, { verdict: 'go', findings: 'x' }, ['groups missing']],
    [
      'takes a start to be judged',
      { ...planned, startsOn: null },
      { verdict: 'go', findings: 'x' },
      ['startsOn missing'],
    ],
    [
      'is not judged before it began',
      { ...planned, startsOn: isoDate('2026-11-23') },
      { verdict: 'go', findings: 'x' },
      ['startsOn inFuture'],
    ],
    [
      'is measured by something',
      { ...planned, exitCriteria: null, exitCriteriaOn: null },
      { verdict: 'go', findings: 'x' },
      ['exitCriteria missing'],
    ],
    [
      'is not measured by criteria that come with the verdict',
      planned,
      { verdict: 'go', findings: 'x', exitCriteria: 'passt schon' },
      ['exitCriteria beforehand'],
    ],
    ['keeps its criteria once judged', judged, { exitCriteria: 'passt schon' }, ['exitCriteria judged']],
    ['may get a word more in its findings', judged, { findings: 'lief gut' }, []],
    ['can be judged anew after the verdict was taken back', judged, { verdict: null }, []],
  ])('%s', (_name, current, wanted, expected) => {
    expect(refusals(current, wanted)).toEqual(expected)
  })

  it('remembers since when its criteria stand, and the day of the verdict', () => {
    const written = decidePilot(noPilot, { exitCriteria: 'a' }, today)
    expect(written).toMatchObject({ ok: true, next: { exitCriteriaOn: today } })
    const same = decidePilot(planned, { groups: 'alle' }, today)
    expect(same).toMatchObject({ ok: true, next: { exitCriteriaOn: planned.exitCriteriaOn } })
    expect(decidePilot(planned, { verdict: 'go', findings: 'x' }, today)).toMatchObject({ next: { verdictOn: today } })
    expect(decidePilot(judged, { findings: 'y' }, today)).toMatchObject({ next: { verdictOn: judged.verdictOn } })
  })

  it('drops the reason for leaving it out when it is held after all', () => {
    const waived = { ...planned, verdict: 'waived', waivedBecause: 'keine Zeit' } as const
    expect(decidePilot(waived, { verdict: null }, today)).toMatchObject({ next: { waivedBecause: null } })
  })

  it('changes only what was mentioned', () => {
    const decision = decidePilot(planned, { users: 30 }, today)
    expect(decision).toEqual({ ok: true, next: { ...planned, users: 30 } })
  })
})

describe('PB55 what is said about a pilot', () => {
  it.each<[string, PilotRecord, RegExp | null]>([
    ['nothing where it is telling', planned, null],
    ['it was left out', { ...noPilot, verdict: 'waived', waivedBecause: 'x' }, /without a pilot/],
    ['few devices', { ...planned, devices: 4 }, /4 devices/],
    ['one device', { ...planned, devices: 1 }, /1 device:/],
    ['criteria after the start', { ...planned, exitCriteriaOn: isoDate('2026-11-10') }, /after the start/],
    ['no criteria', { ...planned, exitCriteria: null, exitCriteriaOn: null }, /missing/],
    ['one architecture', { ...planned, bothArchitectures: false }, /64-bit/],
    ['no critical application', { ...planned, criticalApps: ' ' }, /line-of-business/],
  ])('%s', (_name, pilot, expected) => {
    const warnings = pilotWarnings(pilot)
    expect(warnings).toHaveLength(expected === null ? 0 : 1)
    if (expected) expect(warnings[0]?.en).toMatch(expected)
    for (const warning of warnings) expect(warning.de).not.toBe('')
  })
})
