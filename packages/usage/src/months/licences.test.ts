import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { settingsOfPreset } from '../presets.ts'
import { DEFAULT_USAGE_SETTINGS, type Denominator } from '../settings.ts'
import { snapshot } from '../testing/months.ts'
import { describeProgrammeFigure, describeSettings } from './describe-programme.ts'
import type { LicenceCounts } from './licences.ts'
import { monthsOf } from './months-of.ts'
import { knownFigures, programmeFiguresOf } from './programme-figures.ts'

const OCTOBER = isoDate('2026-10-31')
const COUNTS: LicenceCounts = {
  refreshDate: OCTOBER,
  byPlan: { entitled: 8, active: { desktopCore: 3, desktop: 4, any: 4 }, activeIn28Days: 2 },
  assigned: 9,
  activated: 6,
  paidUnits: 12,
}
const month = (denominator: Denominator, counts: LicenceCounts[]) =>
  monthsOf([snapshot(OCTOBER, 5, 10)], { ...DEFAULT_USAGE_SETTINGS, denominator }, counts)[0]

describe('US44 denominators', () => {
  it.each<[Denominator, number, number]>([
    ['entitledByPlan', 3, 8],
    ['reportRows', 5, 10],
    ['assigned', 5, 9],
    ['activated', 5, 6],
    ['paidUnits', 5, 12],
  ])('%s: %i of %i', (denominator, active, entitled) => {
    expect(month(denominator, [COUNTS])).toMatchObject({ active: { desktopCore: active }, entitled, denominator })
  })

  it.each<[string, LicenceCounts[]]>([
    ['no licence data', []],
    ['licences of another day', [{ ...COUNTS, refreshDate: isoDate('2026-09-30') }]],
    ['licences without plans', [{ ...COUNTS, byPlan: null }]],
  ])('with %s the rows of the report stand in, and the month says so', (_, counts) => {
    const found = month('entitledByPlan', counts)
    expect(found).toMatchObject({ active: { desktopCore: 5 }, entitled: 10, denominator: 'reportRows' })
    expect(found?.provenance.rules).toContain('US23')
  })

  it.each([
    [4, ['more-active-than-units']],
    [5, []],
  ])('5 active of %i units: %j', (assigned, expected) => {
    expect(month('assigned', [{ ...COUNTS, assigned }])?.remarks.map(({ code }) => code)).toEqual(expected)
  })

  it('the rule that was used is named', () => {
    expect(month('entitledByPlan', [COUNTS])?.provenance.rules).toEqual(['US5', 'US6', 'US20', 'US21', 'US44'])
  })
})

describe('US47 the programme’s figures', () => {
  const paid = settingsOfPreset('programmePaid')
  const assigned = settingsOfPreset('programmeAssigned')
  const reports = [snapshot(OCTOBER, 671, 1250)]
  const counts = { ...COUNTS, paidUnits: 1250, assigned: 1000 }

  it.each([
    [paid, 671, 1250],
    [assigned, 671, 1000],
    [{ ...paid, denominator: 'entitledByPlan' as const }, 2, 8],
    [{ ...paid, denominator: 'reportRows' as const }, 671, 1250],
  ])('%#: %i of %i in 28 days', (settings, active, units) => {
    expect(programmeFiguresOf(reports, settings, [counts])).toMatchObject([
      { month: '2026-10', active, units, window: { from: '2026-10-04', to: '2026-10-31' } },
    ])
  })

  it('what is not known is unknown, and enters no verdict', () => {
    const unknown = programmeFiguresOf([snapshot(OCTOBER, 5, 10, { activeIn28Days: null })], paid)
    expect(unknown).toMatchObject([{ active: null, units: null }])
    expect(knownFigures(unknown)).toEqual([])
    expect(knownFigures(programmeFiguresOf(reports, paid, [counts]))).toEqual([
      { month: '2026-10', active: 671, entitled: 1250 },
    ])
  })

  it('US38 carry their definition', () => {
    const [figure] = programmeFiguresOf(reports, paid, [counts])
    const [unknown] = programmeFiguresOf(reports, paid)
    if (figure === undefined || unknown === undefined) throw new Error('no figure')
    expect(describeProgrammeFigure(figure, paid, 'en')).toBe(
      'MAU October 2026 = 53.7 % (671 of 1,250; any app on any platform; paid units; 4 Oct–31 Oct; read 2 Nov)',
    )
    expect(describeProgrammeFigure(figure, paid, 'de')).toBe(
      'MAU Oktober 2026 = 53,7 % (671 von 1.250; beliebige App auf beliebiger Plattform; bezahlte Einheiten; 4. Okt.–31. Okt.; gelesen 2. Nov.)',
    )
    expect(describeProgrammeFigure(unknown, paid, 'en')).toContain('= unknown (671 of unknown;')
    expect(describeSettings(assigned, 'en')).toBe('any app on any platform; units assigned to people; 28 days')
    expect(describeSettings(assigned, 'de')).toBe(
      'beliebige App auf beliebiger Plattform; an Personen zugewiesene Einheiten; 28 Tage',
    )
  })
})
