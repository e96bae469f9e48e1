import { isoDate } from '@lotse/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOne } from '../testing/read.ts'
import {
  activeInTeams,
  activeOnDesktop,
  activeOnWeb,
  idle,
  population,
  type Row,
  reportText,
  streamOf,
  utf8,
  utf16le,
} from '../testing/report-builder.ts'
import { readUsageReport } from './read-usage-report.ts'
import type { UsageSnapshotReading } from './types.ts'

/** Rows of a few users, so that repetitions happen; some rows are wrong. */
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc
    .record({
      user: fc.constantFrom(
        'anna@a.example',
        'Björn@a.example',
        '"quoted, name"@a.example',
        'c@a.example',
        'd@a.example',
        '',
      ),
      kind: fc.constantFrom(activeOnDesktop, activeInTeams, activeOnWeb, idle),
      day: fc.constantFrom('2026-10-05', '2026-10-30', '2026-02-30', ''),
    })
    .map(({ user, kind, day }) => kind(quoted(user), { 'Last Activity Date': day })),
  { maxLength: 25 },
)

const quoted = (field: string): string => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

/** All that must not depend on order, repetition, cuts and letter case. */
const figures = ({
  users,
  active,
  platforms,
  apps,
  activeIn28Days,
  concealed,
  refreshDate,
}: UsageSnapshotReading): object => ({
  users,
  active,
  platforms,
  apps,
  activeIn28Days,
  concealed,
  refreshDate,
})

describe('US16 what never changes a figure', () => {
  it('the order of rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        async ([list, other]) => {
          expect(figures(await readOne(reportText(other)))).toEqual(figures(await readOne(reportText(list))))
        },
      ),
    )
  })

  it('repeated rows', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), async (list, pick) => {
        const again = list.slice(0, list.length === 0 ? 0 : pick % (list.length + 1))
        expect(figures(await readOne(reportText([...list, ...again])))).toEqual(
          figures(await readOne(reportText(list))),
        )
      }),
    )
  })

  it('the letter case of names', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const upper = list.map((row) => ({
          ...row,
          'User Principal Name': (row['User Principal Name'] ?? '').toUpperCase(),
        }))
        expect(figures(await readOne(reportText(upper)))).toEqual(figures(await readOne(reportText(list))))
      }),
    )
  })

  it('the rows after which a file is cut into files, each with its heading, that are joined again', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.array(fc.nat(25), { maxLength: 4 }), async (list, cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), list.length]
        const parts = places.slice(1).map((to, at) => reportText(list.slice(places[at], to)))
        const [whole, joined] = [await readOne(reportText(list)), await readOne(parts.join(''))]
        expect(figures(joined)).toEqual(figures(whole))
        expect(joined.rows).toEqual(whole.rows)
      }),
    )
  })

  it('the places at which the bytes are cut, in any encoding', async () => {
    const encodings = fc.constantFrom(utf8, utf16le)
    await fc.assert(
      fc.asyncProperty(
        rows,
        encodings,
        fc.array(fc.nat({ max: 20_000 }), { maxLength: 30 }),
        async (list, encode, cuts) => {
          const bytes = encode(reportText(list))
          const options = { name: 'report.csv', asOf: isoDate('2026-11-22') }
          const whole = await readUsageReport(streamOf(bytes), options)
          expect(await readUsageReport(streamOf(bytes, cuts), options)).toEqual(whole)
        },
      ),
    )
  })

  it('the places at which a file is cut that is longer than what is looked at first', async () => {
    const people = population(900, 300, 50, 50)
    const odd = [idle('"a\r\nb"'), idle('Björn@a.example'), idle('"open'), idle('c@a.example', { Mac: '?' })]
    const bytes = utf8(reportText([...odd, ...people, ...odd, ...people.slice(100), ...odd]))
    const options = { name: 'report.csv', asOf: isoDate('2026-11-22') }
    const whole = await readUsageReport(streamOf(bytes), options)
    expect(whole.snapshots[0]?.users).toBeGreaterThan(900)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: bytes.length }), { maxLength: 60 }), async (cuts) => {
        expect(await readUsageReport(streamOf(bytes, cuts), options)).toEqual(whole)
      }),
      { numRuns: Number(process.env.LOTSE_TEST_RUNS ?? 30) },
    )
  })

  it('nothing at all makes the reading throw', async () => {
    const junk = fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 300, unit: 'binary' }).map(utf8))
    const options = { name: 'report.csv', asOf: isoDate('2026-11-22') }
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 900 }), junk, fc.nat({ max: 900 }), async (from, bytes, skip) => {
        const report = utf8(reportText([activeOnDesktop('a@a.example'), idle('b@a.example')]))
        const spoiled = new Uint8Array([...report.subarray(0, from), ...bytes, ...report.subarray(from + skip)])
        const reading = await readUsageReport(streamOf(spoiled), options)
        for (const { rows: counted } of reading.snapshots) {
          expect(counted.total).toBe(counted.accepted + counted.duplicates + counted.rejected)
        }
      }),
      { numRuns: Number(process.env.LOTSE_TEST_RUNS ?? 30) },
    )
  })
})
