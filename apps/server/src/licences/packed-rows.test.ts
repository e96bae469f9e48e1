import { isoDate } from '@lotse/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf, keyText } from '../usage-people/keys.ts'
import { accountOf, accountText } from './account.ts'
import { nearest } from './nearest.ts'
import { bytesOfRows, codesOf, packRows, rowsFrom } from './packed-rows.ts'
import { fits } from './patterns.ts'

describe('packed rows', () => {
  const key = (number: number): Buffer => {
    const bytes = Buffer.alloc(8)
    bytes.writeUInt32BE(Math.imul(number + 1, 0x9e3779b1) >>> 0)
    return bytes
  }
  const rowsOf = fc.uniqueArray(
    fc.record({ number: fc.nat(5000), town: fc.option(fc.string()), unit: fc.nat(400).map((unit) => `unit ${unit}`) }),
    { selector: ({ number }) => number, maxLength: 400 },
  )

  it('give every cell back, also of columns with many values', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, async (people) => {
        const packed = await packRows(
          people.map(({ number, town, unit }) => ({ key: key(number), values: { town, unit } })),
          ['town', 'unit'],
        )
        // As it comes back from the database, where the order of properties is another one.
        const { town, unit } = packed.dictionaries
        const read = rowsFrom(bytesOfRows(packed), JSON.parse(JSON.stringify({ unit, town })), ['town', 'unit'])
        const [towns, units] = [codesOf(read, 'town'), codesOf(read, 'unit')]
        const found = [...Array(countOf(read.keys)).keys()].map((at) => [
          keyText(read.keys, at),
          read.dictionaries.town[towns[at] ?? -1],
          read.dictionaries.unit[units[at] ?? -1],
        ])
        const expected = people.map((one) => [key(one.number).toString('hex'), one.town, one.unit])
        expect(found).toEqual(expected.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)))
      }),
      { numRuns: 30 },
    )
  })
})

describe('the nearest reading', () => {
  const on = (day: string) => ({ takenOn: isoDate(day) })
  it.each([
    ['within 35 days', ['2026-09-26', '2026-12-06'], '2026-10-31', '2026-09-26'],
    ['the later of two equally near', ['2026-10-29', '2026-11-02'], '2026-10-31', '2026-11-02'],
    ['none farther away', ['2026-09-25', '2026-12-06'], '2026-10-31', null],
    ['none of none', [], '2026-10-31', null],
  ])('%s', (_, days, day, expected) => expect(nearest(days.map(on), isoDate(day))?.takenOn ?? null).toBe(expected))
})

describe('patterns of accounts', () => {
  it.each([
    ['svc-*@contoso.com', 'svc-backup@contoso.com', true],
    ['svc-*@contoso.com', 'svc-@contoso.com', true],
    ['svc-*@contoso.com', 'anna@contoso.com', false],
    ['svc-*@contoso.com', 'svc-backup@fabrikam.com', false],
    ['*room*@contoso.com', 'meetingroom4@contoso.com', true],
    ['*room*', 'broom', true],
    ['a*a', 'a', false],
    ['a*b*b', 'ab', false],
    ['a.c', 'abc', false],
    ['exact@contoso.com', 'exact@contoso.com', true],
  ])('%s and %s: %s', (pattern, user, expected) => expect(fits(user, pattern)).toBe(expected))
})

describe('accounts', () => {
  it.each([
    [true, 'Member', { enabled: true, userType: null }],
    [false, 'Guest', { enabled: false, userType: 'Guest' }],
    [null, 'guest', { enabled: null, userType: 'Guest' }],
    [null, null, { enabled: null, userType: null }],
  ])('enabled %s, %s', (enabled, userType, expected) =>
    expect(accountOf(accountText(enabled, userType))).toEqual(expected),
  )
})
