import { addMonths, month } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { historyOf } from './history.ts'
import {
  dampedSlopeLine,
  dampedTrendLine,
  driftLine,
  fixedCeilingLine,
  type Line,
  meanLine,
  naiveLine,
  newestUsual,
} from './lines.ts'
import { shareOf } from './logit.ts'
import { FORECAST_METHODS, lineOf, methodFor } from './method.ts'

const PEOPLE = 100_000

/** A history of rates in per cent, months that are quiet by name. */
function grid(rates: readonly number[], { first = '2026-01', quietMonths = [] as number[] } = {}) {
  const points = rates.map((rate, index) => ({
    month: addMonths(month(first), index),
    active: Math.round((rate * PEOPLE) / 100),
    entitled: PEOPLE,
  }))
  const history = historyOf(points, { quietMonths, restarts: [] })
  if (history === null) throw new Error('no history')
  return history.grid
}

const percents = (line: Line): number[] => line.map((logit) => Math.round(shareOf(logit) * 1000) / 10)

const LINES = { naiveLine, driftLine, dampedSlopeLine, dampedTrendLine, fixedCeilingLine }

describe('US71 lines', () => {
  it.each(Object.entries(LINES))('%s goes on flat where nothing changed', (_, line) => {
    expect(percents(line(grid([40, 40, 40, 40, 40, 40, 40, 40]), 3))).toEqual([40, 40, 40])
  })

  it.each(Object.entries(LINES))('%s stays between 0 and 100 %%, and never falls after a steady rise', (_, line) => {
    const found = percents(line(grid([10, 20, 30, 40, 50, 60, 70, 80]), 24))
    expect(Math.min(...found)).toBeGreaterThanOrEqual(75)
    expect(Math.max(...found)).toBeLessThanOrEqual(100)
    expect(found).toEqual(found.toSorted((a, b) => a - b))
  })

  it('drift goes on at the pace of the newest seven months, older ones forgotten', () => {
    const steady = driftLine(grid([40, 41, 42, 43, 44, 45, 46]), 3)
    for (const [index, rate] of percents(steady).entries()) expect(Math.abs(rate - 47 - index)).toBeLessThan(0.2)
    expect(percents(driftLine(grid([5, 10, 40, 41, 42, 43, 44, 45, 46]), 3))).toEqual(percents(steady))
  })

  it('a damped slope comes to rest', () => {
    const line = dampedSlopeLine(grid([40, 42, 44, 46, 48]), 60)
    const steps = line.map((value, index) => value - (line[index - 1] ?? value)).slice(1)
    expect(steps).toEqual(steps.toSorted((a, b) => b - a))
    expect(steps.at(-1)).toBeLessThan(0.001)
  })

  it('one odd month does not bend the median of slopes', () => {
    const plain = dampedSlopeLine(grid([40, 41, 42, 43, 44, 45, 46]), 1)
    const odd = dampedSlopeLine(grid([40, 41, 42, 20, 44, 45, 46]), 1)
    expect(Math.abs((percents(plain)[0] ?? 0) - (percents(odd)[0] ?? 0))).toBeLessThan(0.6)
  })

  it('growth ends below the ceilings, and at a ceiling nothing falls', () => {
    expect(Math.max(...percents(fixedCeilingLine(grid([50, 55, 60, 65, 70, 75]), 120)))).toBeLessThan(92)
    expect(percents(fixedCeilingLine(grid([96, 96, 96, 96]), 2))).toEqual([96, 96])
  })

  it('the mean is the mean', () => {
    expect(
      meanLine(
        [
          [1, 2],
          [3, 6],
        ],
        2,
      ),
    ).toEqual([2, 4])
  })
})

describe('US72 quiet months', () => {
  it.each<[string, number[], number[], number, number]>([
    ['after two quiet months the one before them', [50, 51, 44, 42], [7, 8], 51, 2],
    ['after four quiet months the newest, for want of another', [50, 44, 43, 42, 41], [6, 7, 8, 9], 41, 0],
    ['a usual month itself', [50, 51, 44, 52], [7], 52, 0],
  ])('the newest usual month: %s', (_, rates, quietMonths, rate, age) => {
    const found = newestUsual(grid(rates, { first: '2026-05', quietMonths }))
    expect({ rate: Math.round(100 * shareOf(found.logit)), age: found.age }).toEqual({ rate, age })
  })

  it('a steady pace goes on through a holiday', () => {
    const autumn = grid([40, 41, 42, 43, 44, 45, 40, 40], { quietMonths: [7, 8] })
    expect(percents(driftLine(autumn, 1))[0]).toBeGreaterThan(46.5)
  })

  it('a quiet month moves a trend less than another month of the same rate', () => {
    const rates = [40, 41, 42, 43, 44, 45, 46, 38]
    const usual = dampedTrendLine(grid(rates), 1)[0] ?? 0
    const quiet = dampedTrendLine(grid(rates, { quietMonths: [8] }), 1)[0] ?? 0
    expect(quiet).toBeGreaterThan(usual)
  })

  it('half of last year’s dip is expected in the same quiet month, none in the others', () => {
    const rates = [50, 50, 50, 50, 50, 50, 50, 40, 50, 50, 50, 50, 50]
    const points = rates.map((rate, index) => ({
      month: addMonths(month('2025-01'), index),
      active: rate * 1000,
      entitled: PEOPLE,
    }))
    const history = historyOf(points, { quietMonths: [8], restarts: [] })
    if (history === null) throw new Error('no history')
    const found = percents(lineOf('mean-of-four', history, 8))
    // From February to September: August is the seventh.
    expect(found[6]).toBeCloseTo(44.9, 0)
    expect(found[5]).toBeCloseTo(50, 0)
    expect(found[7]).toBeCloseTo(50, 0)
  })
})

describe('US70 method by length of history', () => {
  it.each([
    [1, null],
    [3, null],
    [4, 'damped-slope'],
    [7, 'damped-slope'],
    [8, 'mean-of-four'],
    [24, 'mean-of-four'],
  ])('%i closed months: %s', (months, method) => expect(methodFor(months)).toBe(method))

  it('every method draws as many months as are asked for', () => {
    const history = historyOf(
      Array.from({ length: 9 }, (_, index) => ({ month: addMonths(month('2026-01'), index), active: 4, entitled: 10 })),
      { quietMonths: [], restarts: [] },
    )
    if (history === null) throw new Error('no history')
    for (const method of FORECAST_METHODS) expect(lineOf(method, history, 24)).toHaveLength(24)
  })
})
