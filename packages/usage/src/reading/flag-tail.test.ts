import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportText, utf8 } from '../testing/report-builder.ts'
import { APP_USER_DETAIL_HEADINGS, columnsOf, type ReportColumns } from './columns.ts'
import { FlagTail } from './flag-tail.ts'
import { RecordScanner } from './records.ts'
import { FileDates, RowReader } from './rows.ts'
import { textPiece } from './text-piece.ts'

const FLAGS = APP_USER_DETAIL_HEADINGS.slice(5)

const columns = (headings: readonly string[] = APP_USER_DETAIL_HEADINGS): ReportColumns => {
  const found = columnsOf(headings)
  if (found === null) throw new Error('no columns')
  return found
}

/** What is read from rows with or without the short way: activity, or the code of the fault. */
function answers(text: string, tail: FlagTail | null): (number | string)[] {
  const given: (number | string)[] = []
  const reader = new RowReader(columns(), new FileDates())
  const scanner = new RecordScanner(',', (record) => {
    given.push(reader.read(record)?.code ?? reader.accepted.activity)
  })
  scanner.useTail(tail)
  scanner.push(textPiece(text))
  scanner.end()
  return given
}

describe('US5 the short way through the flags', () => {
  it('gives the same answer as the long way', () => {
    const word = fc.oneof(
      { weight: 200, arbitrary: fc.constantFrom('Yes', 'No') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('yes', 'FALSCH', '', 'N', 'Ye', 'Nö', 'Yes ', '"No"', '"', '\n', 'Yes,No'),
      },
    )
    const row = fc.array(word, { minLength: 34, maxLength: 34 }).map((words) => {
      const flags = Object.fromEntries(FLAGS.map((heading, at) => [heading, words[at] ?? 'No']))
      return {
        'Report Refresh Date': '2026-10-31',
        'User Principal Name': 'a@a.example',
        'Report Period': '30',
        ...flags,
      }
    })
    const shape = fc.record({ lineEnd: fc.constantFrom('\n', '\r\n'), cut: fc.nat({ max: 3 }) })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), shape, (rows, { lineEnd, cut }) => {
        const whole = reportText(rows, { byteOrderMark: false, lineEnd })
        const text = whole.slice(whole.indexOf('\n') + 1, whole.length - cut)
        expect(answers(text, FlagTail.of(columns(), ','))).toEqual(answers(text, null))
      }),
      { numRuns: Number(process.env.LOTSE_TEST_RUNS ?? 30) },
    )
  })

  it('is taken for rows as Microsoft writes them', () => {
    const tail = FlagTail.of(columns(), ',')
    const codes = utf8(`${FLAGS.map((_, at) => (at === 0 ? 'Yes' : 'No')).join(',')}\r\n`)
    expect(tail?.read(codes, 0, 20)).toBe(false)
    expect(tail?.read(new Uint8Array([...codes, ...codes]), 0, codes.length * 2)).toBe(true)
    expect([tail?.activity, tail?.end]).toEqual([1, codes.length - 2])
  })

  it('is not taken where flags are not the last columns', () => {
    expect(FlagTail.of(columns(APP_USER_DETAIL_HEADINGS.toReversed()), ',')).toBeNull()
  })
})
