import { describe, expect, it } from 'vitest'
import { say } from './messages/say.ts'
import { PRESETS, presetOf, settingsOfPreset } from './presets.ts'
import { faultsOfSettings, overriddenSettings } from './setting-rules.ts'
import { DEFAULT_USAGE_SETTINGS as defaults, type UsageSettings } from './settings.ts'

describe('US46 settings', () => {
  it('have the defaults of the programme, which are in order', () => {
    expect(faultsOfSettings(defaults)).toEqual([])
    expect(defaults).toEqual({
      numerator: 'desktopCore',
      denominator: 'entitledByPlan',
      windowDays: 30,
      targetRate: 70,
      growthMode: 'points',
      growthThreshold: 3,
      stallMonths: 2,
      stallExit: 4,
      declinePoints: 3,
      stableMonths: 2,
      stableExit: 67,
      quietMonths: [7, 8, 12],
      quietMonthsByCountry: {},
      rebaselineStepPercent: 10,
      rebaselineStepUsers: 20,
      rebaselineMonths: 3,
      smallTenant: 50,
      minSegment: 10,
      closeMonthAfterDays: 8,
      maxRejectedPercent: 2,
      maxExcludedPercent: 5,
      minSeenAgainPercent: 90,
      forecastHorizon: 24,
    })
  })

  it.each<[Partial<UsageSettings>, string, string]>([
    [{ targetRate: 101 }, 'setting-not-between', 'targetRate'],
    [{ growthThreshold: Number.NaN }, 'setting-not-between', 'growthThreshold'],
    [{ stallMonths: 1.5 }, 'setting-not-whole-between', 'stallMonths'],
    [{ minSegment: 2 }, 'setting-not-whole-between', 'minSegment'],
    [{ windowDays: 180 }, 'setting-not-whole-between', 'windowDays'],
    [{ quietMonths: [13] }, 'setting-not-quiet-months', 'quietMonths'],
    [{ quietMonths: [1, 2, 3, 4, 5, 6, 7] }, 'setting-not-quiet-months', 'quietMonths'],
    [{ quietMonthsByCountry: { SE: [0] } }, 'setting-not-quiet-months', 'quietMonthsByCountry.SE'],
    [{ stallExit: 2 }, 'setting-below-other', 'stallExit'],
    [{ windowDays: 28 }, 'setting-window-any-only', 'windowDays'],
    [{ windowDays: 29, numerator: 'any' }, 'setting-window-any-only', 'windowDays'],
    [{ stableExit: 71 }, 'setting-above-other', 'stableExit'],
  ])('%j is refused', (changed, code, setting) => {
    const faults = faultsOfSettings({ ...defaults, ...changed })
    expect(faults).toMatchObject([{ code, params: { setting } }])
    for (const fault of faults) expect([say(fault, 'de'), say(fault, 'en')].join(' ')).not.toMatch(/[{}?]/)
  })

  it('tell what a customer has otherwise', () => {
    expect(overriddenSettings(defaults, { ...defaults })).toEqual([])
    expect(overriddenSettings(defaults, { ...defaults, growthMode: 'relative', quietMonths: [7, 12] })).toEqual([
      'growthMode',
      'quietMonths',
    ])
  })
})

describe('US45 presets', () => {
  it.each([
    ['lotse', 'desktopCore', 'entitledByPlan', 30],
    ['programmePaid', 'any', 'paidUnits', 28],
    ['programmeAssigned', 'any', 'assigned', 28],
  ] as const)('%s', (id, numerator, denominator, windowDays) => {
    const settings = settingsOfPreset(id, { ...defaults, targetRate: 75 })
    expect(settings).toMatchObject({ numerator, denominator, windowDays, targetRate: 75 })
    expect([presetOf(settings), faultsOfSettings(settings)]).toEqual([id, []])
  })

  it('a definition of one’s own has none', () => expect(presetOf({ ...defaults, numerator: 'desktop' })).toBeNull())

  it('every preset has a name in both languages', () => {
    expect(PRESETS.filter(({ name }) => name.de === '' || name.en === '')).toEqual([])
  })
})
