import { addMonths, isoDate, lastDayOf, month } from '@lotse/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_USAGE_SETTINGS as settings } from '../settings.ts'
import { snapshot } from '../testing/months.ts'
import { confirmedOf } from '../verdict/confirm.ts'
import type { LicenceCounts } from './licences.ts'
import { monthsOf } from './months-of.ts'
import { oneDenominator } from './one-denominator.ts'
import { seriesOf } from './series-of.ts'

const runs = Number(process.env.LOTSE_TEST_RUNS ?? 30)
const at = (index: number) => addMonths(month('2025-01'), index)

/** Months as letters: L, licences are known; -, they are not; behind a bar the months that still run. */
function months(letters: string) {
  const closed = letters.indexOf('|') < 0 ? letters.length : letters.indexOf('|')
  return [...letters.replace('|', '')].map((letter, index) => ({
    month: at(index),
    isKnown: letter === 'L',
    isClosed: index < closed,
  }))
}

/** The same letters: S, divided as set; r, by the users of the report. */
function divided(letters: string): string {
  const { asSet } = oneDenominator(months(letters))
  return months(letters)
    .map(({ month: one }) => (asSet.has(one) ? 'S' : 'r'))
    .join('')
}

describe('US48 one denominator', () => {
  it.each([
    ['nothing is known', '----', 'rrrr'],
    ['all is known, however little', 'LL', 'SS'],
    ['a tenant was just connected', '-----L', 'rrrrrr'],
    ['three months later', '----LLL', 'rrrrrrr'],
    ['four are enough', '----LLLL', 'rrrrSSSS'],
    ['and stay enough', '---LLLLLL', 'rrrSSSSSS'],
    ['the running month does not count', '----LLL|L', 'rrrrrrrr'],
    ['but is divided like the others', '----LLLL|L', 'rrrrSSSSS'],
    ['where its licences are known', '----LLLL|-', 'rrrrSSSSr'],
    ['only a running month', '|L', 'S'],
    ['the newest is not known', 'LLLLLL-', 'rrrrrrr'],
    ['known again, not long enough', 'LLLLLL-LLL', 'rrrrrrrrrr'],
    ['known again', 'LLLLLL-LLLL', 'SSSSSSrSSSS'],
    ['a short row before keeps its reports', 'LL-LLLL', 'rrrSSSS'],
  ])('%s: %s', (_, letters, expected) => expect(divided(letters)).toBe(expected))

  it.each([
    ['--LL', 3, { code: 'licences-too-few', params: { known: 2, needed: 4 } }],
    ['--LL', 0, null],
    ['LLLLL-', 2, { code: 'licences-missing', params: { missingMonth: at(5) } }],
    ['LLLLL-', 5, { code: 'licences-missing', params: { missingMonth: at(5) } }],
    ['LL-LLLL', 1, { code: 'licences-too-few', params: { known: 2, needed: 4 } }],
    ['LL-LLLL', 2, null],
    ['LLLLL-L', 1, { code: 'licences-too-few', params: { known: 1, needed: 4 } }],
    ['----', 3, null],
    ['|L', 0, null],
  ])('%s: month %i says %j', (letters, index, note) => {
    expect(oneDenominator(months(letters)).whyNot(at(index))).toEqual(note)
  })
})

/** Reports of a thousand people each, and licences that are known from one of the months on. */
const tenant = fc
  .record({
    active: fc.array(fc.integer({ min: 300, max: 690 }), { minLength: 5, maxLength: 24 }),
    known: fc.nat(8),
    share: fc.double({ min: 0.3, max: 1, noNaN: true }),
  })
  .map(({ active, known, share }) => {
    const reports = active.map((people, index) => snapshot(lastDayOf(at(index)), people, 1000))
    const licences = active.slice(Math.max(1, active.length - known)).map((people, index): LicenceCounts => {
      const some = Math.round(people * share)
      return {
        refreshDate: lastDayOf(at(index + Math.max(1, active.length - known))),
        byPlan: { entitled: 700, active: { desktopCore: some, desktop: some, any: some }, activeIn28Days: some },
        assigned: null,
        activated: null,
        paidUnits: null,
      }
    })
    return { reports, licences }
  })

const seriesFrom = (...args: Parameters<typeof monthsOf>) =>
  seriesOf(monthsOf(...args), settings, isoDate('2030-01-01'))

const told = (series: ReturnType<typeof seriesFrom>) =>
  confirmedOf(series).points.map(({ state, qualifier, growth }) => [state, qualifier, growth?.points])

describe('US48 connecting a tenant', () => {
  it('takes neither growth nor a state away', () => {
    let [switched, kept] = [0, 0]
    fc.assert(
      fc.property(tenant, ({ reports, licences }) => {
        const series = seriesFrom(reports, settings, licences)
        const newest = series.points.desktopCore.at(-1)
        expect(newest?.growth3pp).not.toBeNull()
        if (newest?.usage.denominator === 'reportRows') {
          expect(told(series)).toEqual(told(seriesFrom(reports, settings)))
          return
        }
        switched += 1
        // The month before the licences were used is the third of those that have them, or the one before the newest.
        const before = confirmedOf(seriesFrom(reports.slice(0, 3 - licences.length), settings)).points.at(-1)
        if (!['growing', 'near-goal', 'stalled', 'declining'].includes(before?.state ?? '')) return
        kept += 1
        expect(confirmedOf(series).points.at(-1)?.state).not.toBe('insufficient-history')
      }),
      { numRuns: runs * 3 },
    )
    expect(switched).toBeGreaterThan(0)
    expect(kept).toBeGreaterThan(0)
  })

  it('is told alike whatever the order', () => {
    fc.assert(
      fc.property(tenant, ({ reports, licences }) => {
        expect(monthsOf(reports.toReversed(), settings, licences.toReversed())).toEqual(
          monthsOf(reports, settings, licences),
        )
      }),
      { numRuns: runs },
    )
  })
})
