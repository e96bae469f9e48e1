import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnishPortfolio, type RandomEngagement, randomEngagements } from '../../testing/random-portfolio.ts'
import { type UsageHouse, usageHouse } from '../../testing/usage-house.ts'

/** The files people take along: exactly the rows, columns and order of the page, and nothing that runs. */

const evil = ['=HYPERLINK("http://evil.example")', '+49', '-1+1', '@SUM(A1)', '\t=1', '\r=1', 'Ärzte, "Nord"; GmbH']
const all: readonly RandomEngagement[] = randomEngagements('export', 40).map((one, index) => ({
  ...one,
  name: evil[index] ?? one.name,
}))

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
  await furnishPortfolio(house.data, all)
})
afterAll(() => house.stop())

const fetched = (format: 'csv' | 'xlsx', query: Record<string, string>) =>
  house.call(`/portfolio/export.${format}?${new URLSearchParams(query)}`, { as: 'unassigned' })

describe('CSV', () => {
  it('holds every matching row in the order and columns asked for', async () => {
    const response = await fetched('csv', { columns: 'name,rate,due', sort: 'rate', descending: 'true', country: 'DE' })
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toContain('portfolio-2026-11-22.csv')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
    const lines = bytes
      .toString('utf8')
      .slice(1)
      .split('\r\n')
      .filter((line) => line !== '')
    expect(lines[0]).toBe('Kunde,Aktive Nutzung in %,Termin')
    expect(lines).toHaveLength(1 + all.filter(({ country }) => country === 'DE').length)
    const rates = lines.slice(1).map((line) => line.split(',').at(-2))
    expect(rates.filter((rate) => rate !== '')).toEqual(
      rates.filter((rate) => rate !== '').sort((a, b) => Number(b) - Number(a)),
    )
  })

  it('neutralises what a spreadsheet would run', async () => {
    const text = await (await fetched('csv', { columns: 'name', language: 'en' })).text()
    for (const name of evil.slice(0, 6)) expect(text).toContain(`'${name.replaceAll('"', '""')}`)
    expect(text).not.toMatch(/(^|\r\n)"?[=+@\t-]/)
    expect(text).toContain('"Ärzte, ""Nord""; GmbH"')
  })
})

describe('XLSX', () => {
  const sheetOf = async (query: Record<string, string>) => {
    const response = await fetched('xlsx', query)
    expect(response.headers.get('content-type')).toContain('spreadsheetml')
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const text = (path: string) => new TextDecoder().decode(parts[path])
    return { sheet: text('xl/worksheets/sheet1.xml'), all: Object.keys(parts).map(text).join('\n') }
  }

  it('has text that is never a formula, numbers as numbers and days as dates', async () => {
    const { sheet, all: words } = await sheetOf({ columns: 'name,rate,due,seats', language: 'en' })
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(words).toContain('=HYPERLINK("http://evil.example")')
    const first = all.find(({ rate, seats }) => rate !== null && seats !== null)
    expect(sheet).toContain(`<v>${first?.seats}</v>`)
    expect(words).toContain('yyyy-mm-dd')
    expect(sheet.match(/<row /g)).toHaveLength(1 + all.length)
  })

  it('speaks the language asked for', async () => {
    expect((await sheetOf({ columns: 'city', language: 'en' })).all).toContain('Place')
    expect((await sheetOf({ columns: 'city', language: 'de' })).all).toContain('Ort')
  })
})

it.each(['csv', 'xlsx'] as const)('%s refuses what no filter and no column is called', async (format) => {
  for (const query of [{ columns: 'secret' }, { state: 'sunk' }, { language: 'fr' }]) {
    const response = await fetched(format, query)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ code: 'input-not-valid' })
  }
})
