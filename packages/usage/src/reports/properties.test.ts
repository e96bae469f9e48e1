import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReportReading } from '../reading/read-report.ts'
import { ACTIVATIONS, appUserItem, csvText, graphPages } from '../testing/other-reports.ts'
import { readFolder, readOneReport, readTheReport } from '../testing/read-report.ts'
import { activeInTeams, activeOnDesktop, idle, reportText } from '../testing/report-builder.ts'

const RUNS = { numRuns: Number(process.env.LOTSE_TEST_RUNS ?? 20) }

/** Activations of a few people and products, so that the same pair comes again. */
const activations = fc.array(
  fc
    .tuple(
      fc.constantFrom('anna@a.example', 'björn@a.example', 'c@a.example'),
      fc.constantFrom('', 'Anna', 'Björn'),
      fc.constantFrom('MICROSOFT 365 APPS FOR ENTERPRISE', 'VISIO PRO FOR OFFICE 365'),
      fc.constantFrom('', '2026-10-01', '2026-09-15', '2026-02-30'),
      fc.constantFrom('0', '1', '2'),
      fc.constantFrom('True', 'False'),
    )
    .map(([user, name, product, day, windows, shared]) => [
      '2026-10-31',
      user,
      name,
      product,
      day,
      windows,
      '0',
      '0',
      '0',
      '0',
      shared,
    ]),
  { minLength: 1, maxLength: 12 },
)

const read = (rows: readonly (readonly string[])[]) =>
  readTheReport('getOffice365ActivationsUserDetail', csvText(ACTIVATIONS.headings, rows))

/** What the report says, without counts of rows and places of rejected ones. */
const said = ({ rows: _rows, rejections: _rejections, obstacles: _obstacles, ...rest }: ReportReading): object => rest

describe('US107 what never changes a reading', () => {
  it('the order of rows', async () => {
    const turned = activations.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    )
    await fc.assert(
      fc.asyncProperty(turned, async ([rows, other]) => {
        const [one, two] = [await read(rows), await read(other)]
        expect(said(two)).toEqual(said(one))
        expect(two.rows).toEqual(one.rows)
      }),
      RUNS,
    )
  })

  it('repeated rows', async () => {
    await fc.assert(
      fc.asyncProperty(activations, async (rows) => {
        const [one, two] = [await read(rows), await read([...rows, ...rows])]
        expect(said(two)).toEqual(said(one))
        expect(two.rows.accepted).toBe(one.rows.accepted)
      }),
      RUNS,
    )
  })

  it('the letter case of users and products', async () => {
    await fc.assert(
      fc.asyncProperty(activations, async (rows) => {
        const other = rows.map((row) =>
          row.map((field, at) => (at === 1 ? field.toUpperCase() : at === 3 ? field.toLowerCase() : field)),
        )
        expect(said(await read(other))).toEqual(said(await read(rows)))
      }),
      RUNS,
    )
  })

  it('whole files joined end to end', async () => {
    await fc.assert(
      fc.asyncProperty(activations, fc.nat(12), async (rows, cut) => {
        const valid = rows.filter((row) => row[4] !== '2026-02-30')
        fc.pre(valid.length > 0)
        const parts = [valid.slice(0, cut), valid.slice(cut)]
          .map((part) => csvText(ACTIVATIONS.headings, part))
          .join('')
        const joined = await readTheReport('getOffice365ActivationsUserDetail', parts)
        expect(said(joined)).toEqual(said(await read(valid)))
      }),
      RUNS,
    )
  })
})

describe('US107 CSV and pages of JSON say the same', () => {
  const people = fc.array(
    fc
      .tuple(
        fc.constantFrom('anna@a.example', 'Anna@A.example', 'björn@a.example', 'c@a.example', 'd@a.example', ''),
        fc.constantFrom(activeOnDesktop, activeInTeams, idle),
        fc.constantFrom('2026-10-05', '2026-10-30', '2026-02-30', ''),
      )
      .map(([user, kind, day]) => kind(user, { 'Last Activity Date': day })),
    { minLength: 1, maxLength: 15 },
  )

  it('wherever the pages are cut', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.array(fc.nat(15), { maxLength: 4 }), async (rows, cuts) => {
        const csv = await readOneReport(reportText(rows))
        fc.pre(csv.rows.accepted > 0)
        const readings = (await readFolder(graphPages(rows.map(appUserItem), cuts))).flatMap((file) => file.readings)
        const accepted = readings.filter(({ rows: counted }) => counted.accepted > 0)
        expect(accepted).toHaveLength(1)
        const [json] = accepted
        if (json?.report !== 'getM365AppUserDetail' || csv.report !== 'getM365AppUserDetail')
          throw new Error('another report')
        expect([json.users, json.active, json.platforms, json.apps, json.concealed]).toEqual([
          csv.users,
          csv.active,
          csv.platforms,
          csv.apps,
          csv.concealed,
        ])
      }),
      RUNS,
    )
  })
})
