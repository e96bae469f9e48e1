import { isoDate } from '@lotse/calendar'
import { APP_USER_DETAIL_HEADINGS, readUsageReport } from '@lotse/usage'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastClosedMonth, monthsUntil } from './months.ts'
import { samplePortfolio } from './portfolio.ts'
import { type RandomOf, seededRandom } from './random.ts'
import { type ReportedTenant, reportCsv, reportFileName } from './report-csv.ts'
import type { SampleMonth } from './sample-month.ts'

const asOf = isoDate('2026-11-22')
const customers = samplePortfolio(asOf).flatMap(({ slug, engagement }): ReportedTenant[] =>
  engagement === null || engagement.usage.months.length === 0
    ? []
    : [{ slug, domain: engagement.tenant.primaryDomain, usage: engagement.usage }],
)
const cases = customers.map((customer): [string, ReportedTenant] => [customer.slug, customer])

function lastMonth(customer: ReportedTenant): SampleMonth {
  const month = customer.usage.months.at(-1)
  if (!month) throw new Error(`${customer.slug} has no months`)
  return month
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** The rows without the headings; no field of a sample report holds a comma. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  return csv
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','))
}

describe('a sample report', () => {
  it('has the form in which Microsoft delivers it', () => {
    const [first] = customers
    if (!first) throw new Error('no customer')
    const csv = reportCsv(first, lastMonth(first), seededRandom)
    const lines = csv.split('\r\n')
    expect(csv.startsWith('\uFEFFReport Refresh Date,')).toBe(true)
    expect(lines[0]?.slice(1).split(',')).toEqual(APP_USER_DETAIL_HEADINGS)
    expect(lines[0]?.split(',')).toHaveLength(39)
    expect(lines.at(-1)).toBe('')
    expect(new Set(rowsOf(csv).flatMap((row) => row.slice(5)))).toEqual(new Set(['Yes', 'No']))
  })

  it.each(cases)('%s: the usage reader counts exactly what was wanted', async (_slug, customer) => {
    for (const target of [customer.usage.months[0], lastMonth(customer)]) {
      if (!target) throw new Error('no month')
      const csv = reportCsv(customer, target, seededRandom)
      const { refused, snapshots } = await readUsageReport(bytesOf(csv), {
        name: reportFileName(customer.slug, target.month),
        asOf,
      })
      expect(refused).toBe(null)
      expect(snapshots).toHaveLength(1)
      expect(snapshots[0]).toMatchObject({
        month: target.month,
        users: target.entitled,
        rows: { total: target.entitled, accepted: target.entitled, duplicates: 0, rejected: 0 },
        active: { desktopCore: target.desktopCore, desktop: target.desktop, any: target.any },
        concealed: customer.usage.concealed ? 'all' : 'none',
        usableForMau: true,
      })
    }
  })

  it('is the same text for the same seed, and another for another', () => {
    const other: RandomOf = (seed) => seededRandom(`another ${seed}`)
    for (const customer of customers) {
      const month = lastMonth(customer)
      const [once, again] = [0, 1].map(() => reportCsv(customer, month, seededRandom))
      expect(once === again).toBe(true)
      expect(once === reportCsv(customer, month, other)).toBe(false)
    }
  })

  it.each(cases)('%s: the same people stay active', (_slug, customer) => {
    const [before, after] = customer.usage.months.slice(-2).map((month) => {
      const rows = rowsOf(reportCsv(customer, month, seededRandom))
      // A core app on the desktop gives an activation date.
      return new Set(rows.filter((row) => row[2] !== '').map((row) => row[1]))
    })
    if (!before || !after) throw new Error('fewer than two months')
    expect([...before].filter((name) => after.has(name)).length / Math.min(before.size, after.size)).toBeGreaterThan(
      0.8,
    )
  })

  it('hits any target it can hit, and refuses the others', () => {
    const [customer] = customers
    if (!customer) throw new Error('no customer')
    const { month } = lastMonth(customer)
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 4, maxLength: 4 }), (counts) => {
        const [desktopCore = 0, desktop = 0, any = 0, entitled = 0] = counts
        const make = () => reportCsv(customer, { month, desktopCore, desktop, any, entitled }, seededRandom)
        if (desktopCore <= desktop && desktop <= any && any <= entitled) {
          const rows = rowsOf(make())
          expect(rows.filter((row) => row.length === 39)).toHaveLength(entitled)
          expect(rows.filter((row) => row[5] === 'Yes' || row[6] === 'Yes')).toHaveLength(desktop)
        } else expect(make).toThrow(RangeError)
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })
})

describe('the months of the sample', () => {
  it.each([
    ['2026-11-22', '2026-10'],
    ['2026-11-08', '2026-10'],
    ['2026-11-07', '2026-09'],
    ['2027-01-08', '2026-12'],
  ])('on %s the newest closed one is %s', (day, month) => expect(lastClosedMonth(isoDate(day))).toBe(month))
  it('refuse a missing number of entitled users', () =>
    expect(() => monthsUntil(asOf, [10], [1, 2])).toThrow('no number of entitled users for month 2'))
})

describe('the seeded generator', () => {
  it('is even enough for invented people', () => {
    const draws = Array.from({ length: 10_000 }, (_, index) => seededRandom(`person/${index}`)())
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => draws.filter((draw) => Math.floor(draw * 10) === tenth).length,
    )
    expect(Math.min(...tenths)).toBeGreaterThan(850)
    expect(Math.max(...tenths)).toBeLessThan(1150)
  })
})
