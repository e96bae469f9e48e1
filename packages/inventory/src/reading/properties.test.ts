import { isoDate } from '@lotse/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeAnswers } from '../answers/propose-answers.ts'
import { supportSummary } from '../findings/support-summary.ts'
import { LIFECYCLE } from '../lifecycle/lifecycle.ts'
import {
  ADMIN_CENTER_HEADINGS,
  adminCenterRow,
  adminCenterText,
  type Row,
  read,
  readSnapshot,
  tableText,
} from '../testing/inventory-builder.ts'

const options = { numRuns: Number(process.env.LOTSE_TEST_RUNS ?? 25) }

/** Rows of a few devices, so that repetitions and contradictions happen; some rows are wrong. */
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc
    .record({
      name: fc.constantFrom('PC-1', 'PC-2', 'MÜNCHEN-3', 'PC-4.adatum.example', ''),
      user: fc.constantFrom('anna@adatum.example', 'ben@adatum.example', ''),
      day: fc.constantFrom('2026-10-05', '2026-10-30', '2026-02-30', ''),
      channel: fc.constantFrom('Current Channel', 'Semi-Annual Enterprise Channel', 'Quarterly', ''),
      build: fc.constantFrom('16.0.20228.20188', '16.0.4266.1001', ''),
    })
    .map(({ name, user, day, channel, build }) =>
      adminCenterRow(name, {
        Version: '',
        Build: build,
        'Update channel': channel,
        'Last contact': day,
        'Last email': user,
      }),
    ),
  { maxLength: 20 },
)

const software: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    Name0: fc.constantFrom('PC-1', 'PC-2', 'PC-3'),
    DisplayName0: fc.constantFrom(
      'Microsoft 365 Apps for enterprise - de-de',
      'Microsoft 365 Apps for enterprise - en-us',
      'Microsoft Office Professional Plus 2016',
      'Microsoft Visio Professional 2016',
      'Microsoft Office Home and Business 2021 - de-de',
      '7-Zip',
    ),
    Version0: fc.constantFrom('16.0.20228.20188', '16.0.4266.1001', ''),
    Publisher0: fc.constant('x'),
  }),
  { maxLength: 20 },
)

const files = fc.oneof(
  rows.map((list) => ({ list, headings: [...ADMIN_CENTER_HEADINGS] as string[] })),
  software.map((list) => ({ list, headings: ['Name0', 'DisplayName0', 'Version0', 'Publisher0'] })),
)

const shuffled = files.chain(({ list, headings }) =>
  fc.record({
    list: fc.constant(list),
    other: fc.shuffledSubarray(list, { minLength: list.length }),
    headings: fc.constant(headings),
  }),
)

describe('IN19 what never changes a figure', () => {
  it('IN19 the order of rows', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ list, other, headings }) => {
        const one = await readSnapshot(tableText(headings, list))
        expect(await readSnapshot(tableText(headings, other))).toEqual(one)
      }),
      options,
    )
  })

  it('IN19 repeated rows', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.nat(), async ({ list, headings }, pick) => {
        const again = list.slice(0, list.length === 0 ? 0 : pick % (list.length + 1))
        const { devices } = await readSnapshot(tableText(headings, list))
        expect((await readSnapshot(tableText(headings, [...list, ...again]))).devices).toEqual(devices)
      }),
      options,
    )
  })

  it('IN19 the letter case of names of devices and people', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), async (list, upper) => {
        const other = list.map((row, index) => ({
          ...row,
          Name: upper[index] ? (row.Name ?? '').toUpperCase() : (row.Name ?? '').toLowerCase(),
          'Last email': upper[index] ? (row['Last email'] ?? '').toUpperCase() : (row['Last email'] ?? ''),
        }))
        expect(await figures(adminCenterText(other))).toEqual(await figures(adminCenterText(list)))
      }),
      options,
    )
  })

  it('IN19 the places at which the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.array(fc.nat({ max: 3000 }), { maxLength: 20 }), async ({ list, headings }, cuts) => {
        const text = tableText(headings, list)
        expect(await read(text, {}, cuts)).toEqual(await read(text))
      }),
      options,
    )
  })

  it('IN5 rows always add up, and nothing at all makes the reading throw', async () => {
    const junk = fc.string({ maxLength: 200, unit: 'binary' })
    await fc.assert(
      fc.asyncProperty(rows, fc.nat({ max: 800 }), junk, fc.nat({ max: 300 }), async (list, from, text, skip) => {
        const whole = adminCenterText(list)
        const { snapshot } = await read(whole.slice(0, from) + text + whole.slice(from + skip))
        if (snapshot === null) return
        const { total, accepted, duplicates, otherSoftware, rejected } = snapshot.rows
        expect(total).toBe(accepted + duplicates + otherSoftware + rejected)
      }),
      options,
    )
  })
})

/** All figures that stand on an inventory. */
async function figures(text: string): Promise<object> {
  const snapshot = await readSnapshot(text)
  const asOf = isoDate('2026-11-22')
  return {
    rows: snapshot.rows,
    keys: snapshot.devices.map(({ key, users, lastSeen }) => ({ key, users, lastSeen })),
    support: supportSummary(snapshot.devices, LIFECYCLE, asOf),
    answers: proposeAnswers([snapshot], asOf),
  }
}
