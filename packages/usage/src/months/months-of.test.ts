import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { DEFAULT_USAGE_SETTINGS as settings } from '../settings.ts'
import type { UsageSnapshot } from '../snapshot.ts'
import { snapshot } from '../testing/months.ts'
import { codes } from '../testing/read.ts'
import { monthsOf } from './months-of.ts'

const source = (readOn: string, file = 'a.csv'): Pick<UsageSnapshot, 'source'> => ({
  source: { file, sha256: null, readOn: isoDate(readOn) },
})

describe('US20 the month of a report', () => {
  it.each([
    ['2026-10-31', '2026-10'],
    ['2026-11-02', '2026-10'],
    ['2026-11-14', '2026-10'],
    ['2026-11-15', '2026-11'],
    ['2026-03-01', '2026-02'],
    ['2027-01-05', '2026-12'],
  ])('refreshed on %s it belongs to %s', (refreshed, month) => {
    expect(monthsOf([snapshot(refreshed, 5, 10)], settings)).toMatchObject([{ month }])
  })

  it.each<[string, string[], string]>([
    ['the nearest to the last day', ['2026-10-20', '2026-11-02', '2026-11-10'], '2026-11-02'],
    ['whatever the order', ['2026-11-10', '2026-11-02', '2026-10-20'], '2026-11-02'],
    ['the later of two equally near', ['2026-10-29', '2026-11-02'], '2026-11-02'],
  ])('takes %s', (_, refreshed, taken) => {
    const [month] = monthsOf(
      refreshed.map((day) => snapshot(day, 5, 10)),
      settings,
    )
    expect(month?.provenance.refreshDate).toBe(taken)
    expect(month?.provenance.otherRefreshDates).toEqual(refreshed.filter((day) => day !== taken).sort())
  })

  it('leaves out what is not usable', () => {
    const unusable: Partial<UsageSnapshot>[] = [
      { usableForMau: false },
      { refreshDate: null },
      { month: null },
      { users: 0 },
      { reportPeriod: 180 },
      { active: { desktopCore: 5, desktop: null, any: null } },
    ]
    expect(
      monthsOf(
        unusable.map((more) => snapshot('2026-10-31', 5, 10, more)),
        settings,
      ),
    ).toEqual([])
  })
})

describe('US46 a window of 28 days', () => {
  const programme = { ...settings, numerator: 'any', windowDays: 28 } as const
  it('is told by last activity dates, for any platform', () => {
    const [month] = monthsOf([snapshot('2026-10-31', 5, 10, { activeIn28Days: 4 })], programme)
    expect(month?.active).toMatchObject({ desktopCore: 5, any: 4 })
  })
  it('is unknown where a report has none', () =>
    expect(monthsOf([snapshot('2026-10-31', 5, 10, { activeIn28Days: null })], programme)).toEqual([]))
})

describe('US21 a report read again', () => {
  it.each<[string, UsageSnapshot[], number]>([
    [
      'the later reading',
      [snapshot('2026-10-31', 5, 10, source('2026-11-07')), snapshot('2026-10-31', 6, 10, source('2026-11-01'))],
      5,
    ],
    [
      'of one day the last',
      [snapshot('2026-10-31', 5, 10, source('2026-11-07')), snapshot('2026-10-31', 6, 10, source('2026-11-07'))],
      6,
    ],
    [
      'never one that is not usable',
      [
        snapshot('2026-10-31', 5, 10, source('2026-11-01')),
        snapshot('2026-10-31', 6, 10, { ...source('2026-11-07'), usableForMau: false }),
      ],
      5,
    ],
  ])('%s counts', (_, readings, active) => {
    expect(monthsOf(readings, settings)).toMatchObject([{ active: { desktopCore: active } }])
  })
})

describe('US23 US24 US25 what a month keeps', () => {
  it('its provenance', () => {
    const [month] = monthsOf(
      [snapshot('2026-10-31', 5, 10, { concealed: 'all', ...source('2026-11-07', 'oct.csv') })],
      settings,
    )
    expect(month).toMatchObject({
      entitled: 10,
      denominator: 'reportRows',
      provenance: {
        source: { file: 'oct.csv', readOn: '2026-11-07' },
        window: { from: '2026-10-02', to: '2026-10-31' },
        rows: { total: 10 },
        concealed: 'all',
        rules: expect.arrayContaining(['US6', 'US20']),
      },
    })
    expect(codes(month?.remarks ?? [])).toEqual(['names-concealed'])
  })

  it.each([
    [900, []],
    [899, ['sudden-drop']],
  ])('1,000 users and then %i: %j', (users, remarks) => {
    const [, october] = monthsOf([snapshot('2026-09-30', 5, 1000), snapshot('2026-10-31', 5, users)], settings)
    expect(codes(october?.remarks ?? [])).toEqual(remarks)
  })

  it('compares only with the month before', () => {
    const [, october] = monthsOf([snapshot('2026-08-31', 5, 1000), snapshot('2026-10-31', 5, 100)], settings)
    expect(october?.remarks).toEqual([])
  })
})
