import { describe, expect, it } from 'vitest'
import { DEFAULT_USAGE_SETTINGS } from '../settings.ts'
import { seriesFrom } from '../testing/months.ts'
import { confirmedOf } from '../verdict/confirm.ts'
import { forecastOfSeries, quietMonthsOf } from './forecast-series.ts'
import { REFERENCE_POOL } from './reference-pool.ts'

const options = { country: null, plannedMonth: null, pool: REFERENCE_POOL, seed: 'series' }

describe('US73 the forecast of a confirmed series', () => {
  it('rests on its closed months', () => {
    const series = confirmedOf(seriesFrom('2026-01', [500, 520, 540, 560, 580, 600], 1000))
    expect(forecastOfSeries(series, options)).toMatchObject({ from: '2026-01', until: '2026-06', months: 6 })
  })

  it('knows the quiet months of the country', () => {
    const settings = { ...DEFAULT_USAGE_SETTINGS, quietMonthsByCountry: { SE: [6, 7] } }
    expect(quietMonthsOf('SE', settings)).toEqual([6, 7])
    expect(quietMonthsOf('DE', settings)).toEqual([7, 8, 12])
    expect(quietMonthsOf(null, settings)).toEqual([7, 8, 12])
  })
})
