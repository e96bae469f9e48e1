import { DEFAULT_USAGE_SETTINGS } from '@lotse/usage'
import { describe, expect, it } from 'vitest'
import { differingFrom, type SettingTexts, textsOf, valuesFrom } from './values.ts'

const settings = valuesFrom(
  textsOf({ ...DEFAULT_USAGE_SETTINGS, quietMonths: [7, 8, 12], quietMonthsByCountry: { SE: [6, 7] } }),
)

describe('settings in a form', () => {
  it('come back as they were', () => {
    expect(settings).toEqual({ ...DEFAULT_USAGE_SETTINGS, quietMonthsByCountry: { SE: [6, 7] } })
  })

  it.each<[Partial<SettingTexts>, object]>([
    [{ targetRate: '67,5' }, { targetRate: 67.5 }],
    [{ targetRate: ' 72.5 ' }, { targetRate: 72.5 }],
    [{ stallMonths: '' }, { stallMonths: -1 }],
    [{ targetRate: 'viel' }, { targetRate: Number.NaN }],
    [{ quietMonths: '' }, { quietMonths: [] }],
    [{ quietMonths: '12 7' }, { quietMonths: [7, 12] }],
    [{ quietMonthsByCountry: 'se: 6,7\n\nCH : 8' }, { quietMonthsByCountry: { SE: [6, 7], CH: [8] } }],
  ])('%j', (typed, expected) => expect(valuesFrom({ ...textsOf(settings), ...typed })).toMatchObject(expected))

  it('tell what differs', () => {
    expect(differingFrom(settings, settings)).toEqual({})
    expect(differingFrom(settings, { ...settings, targetRate: 75, quietMonths: [8] })).toEqual({
      targetRate: 75,
      quietMonths: [8],
    })
  })
})
