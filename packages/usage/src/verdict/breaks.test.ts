import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import type { LicenceCounts } from '../months/licences.ts'
import { monthsOf } from '../months/months-of.ts'
import { seriesOf } from '../months/series-of.ts'
import type { UsageMonth } from '../months/types.ts'
import { DEFAULT_USAGE_SETTINGS as settings } from '../settings.ts'
import type { Concealment } from '../snapshot.ts'
import { snapshot } from '../testing/months.ts'
import { breaksOf } from './breaks.ts'
import { confirmedOf } from './confirm.ts'

const DAYS = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']

const concealedFrom = (kinds: readonly Concealment[]): UsageMonth[] =>
  monthsOf(
    kinds.map((concealed, at) => snapshot(DAYS[at] ?? '', 600, 1000, { concealed })),
    settings,
  )

describe('US57 breaks that the months show', () => {
  it.each<[string, Concealment[], string[]]>([
    ['names stay', ['none', 'none'], []],
    ['names are concealed', ['none', 'all', 'all'], ['2026-02']],
    ['half of them first', ['none', 'mixed', 'all'], ['2026-02']],
    ['names are shown again', ['all', 'all', 'none'], ['2026-03']],
  ])('%s', (_, kinds, expected) => {
    expect(breaksOf(concealedFrom(kinds), []).map(({ month }) => month)).toEqual(expected)
  })

  it('beside those that people declared, each once and in order', () => {
    const [january, february] = concealedFrom(['none', 'all'])
    if (january === undefined || february === undefined) throw new Error('no months')
    const breaks = breaksOf(
      [february, january],
      [
        { month: february.month, kind: 'concealment-switched' },
        { month: january.month, kind: 'outage' },
      ],
    )
    expect(breaks.map(({ month, kind }) => `${month} ${kind}`)).toEqual([
      '2026-01 outage',
      '2026-02 concealment-switched',
    ])
  })

  it('licences that are known of four months in a row begin a new series, and are no entitlement step', () => {
    const days = [...DAYS, '2026-05-31', '2026-06-30', '2026-09-30', '2026-10-31']
    const counts = days.slice(4).map(
      (day): LicenceCounts => ({
        refreshDate: isoDate(day),
        byPlan: { entitled: 800, active: { desktopCore: 490, desktop: 490, any: 490 }, activeIn28Days: null },
        assigned: null,
        activated: null,
        paidUnits: null,
      }),
    )
    const months = monthsOf(
      days.map((day) => snapshot(day, 500, 1000)),
      settings,
      counts,
    )
    const course = confirmedOf(seriesOf(months, settings, isoDate('2030-01-01')))
    const may = course.points.find(({ month }) => month === '2026-05')
    expect(may).toMatchObject({ entitled: 800, breaks: [{ kind: 'definition-changed' }], step: null, growth: null })
    expect(may).toMatchObject({ noGrowth: 'data-break' })
    expect(course.points.at(-1)).toMatchObject({ entitled: 800, breaks: [], noGrowth: null })
  })
})
