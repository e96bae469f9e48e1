import { describe, expect, it } from 'vitest'
import { seriesFrom } from '../testing/months.ts'
import { seriesAndLatest } from './contract.ts'

describe('US68 the shape that scripts rely on', () => {
  it('has raw and confirmed beside each other', () => {
    const { series, latest } = seriesAndLatest(seriesFrom('2026-01', [655, 661, 667, 671, 672], 1250))
    expect(Object.keys(series)).toEqual(['desktopCore', 'desktop', 'any'])
    expect(series.desktopCore.map(({ month, raw, state }) => [month, raw, state])).toEqual([
      ['2026-01', 'insufficient-history', 'insufficient-history'],
      ['2026-02', 'insufficient-history', 'insufficient-history'],
      ['2026-03', 'insufficient-history', 'insufficient-history'],
      ['2026-04', 'stalled', 'insufficient-history'],
      ['2026-05', 'stalled', 'stalled'],
    ])
    expect(series.desktopCore.at(-2)).toEqual({
      month: '2026-04',
      active: 671,
      entitled: 1250,
      rate: 53.68,
      growth3pp: 1.28,
      raw: 'stalled',
      state: 'insufficient-history',
      lowConfidence: false,
    })
    expect(latest.desktopCore).toEqual({
      month: '2026-05',
      rate: 53.76,
      raw: 'stalled',
      state: 'stalled',
      usersMissingTo70: 203,
    })
  })

  it('has no latest month where none is closed', () => {
    expect(seriesAndLatest(seriesFrom('2026-01', [], 10))).toEqual({
      series: { desktopCore: [], desktop: [], any: [] },
      latest: { desktopCore: null, desktop: null, any: null },
    })
  })
})
