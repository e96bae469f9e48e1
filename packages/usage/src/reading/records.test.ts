import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecordScanner, splitLine } from './records.ts'
import { textPiece } from './text-piece.ts'

interface Seen {
  line: number
  fields: string[]
  ended: boolean
  broken: boolean
}

/** Every record of a text that is handed over in the given pieces. */
function scan(pieces: readonly string[]): Seen[] {
  const seen: Seen[] = []
  const scanner = new RecordScanner(',', (record) => {
    const fields = Array.from({ length: record.count }, (_, index) => record.field(index))
    seen.push({ line: record.line, fields, ended: record.ended, broken: record.broken })
  })
  for (const piece of pieces) scanner.push(textPiece(piece))
  scanner.end()
  return seen
}

describe('US3 records', () => {
  it.each<[string, string, string[][]]>([
    [
      'plain',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['empty fields', ',b,\n', [['', 'b', '']]],
    ['fields of one to four characters', 'a,bb,ccc,dddd,e\n', [['a', 'bb', 'ccc', 'dddd', 'e']]],
    ['short fields with a quote inside', 'a,b",c\n', [['a', 'b"', 'c']]],
    ['blank lines', '\n\na,b\n,,\n\n', [['a', 'b']]],
    ['quoted delimiter', '"a,b",c\n', [['a,b', 'c']]],
    ['quoted quote', '"say ""yes""",c\n', [['say "yes"', 'c']]],
    [
      'quoted line break',
      '"a\r\nb",c\nd,e\n',
      [
        ['a\r\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['empty quotes', '"",""\nx,y\n', [['x', 'y']]],
    ['many fields', `${'x,'.repeat(200)}\n`, [[...Array<string>(200).fill('x'), '']]],
  ])('%s', (_, text, fields) => expect(scan([text]).map((record) => record.fields)).toEqual(fields))

  it('knows on which line a record begins', () => {
    expect(scan(['a\n\n"b\nb"\nc\n']).map(({ line }) => line)).toEqual([1, 3, 5])
  })

  it('knows whether the last record was ended', () => {
    expect(scan(['a,b\nc']).map(({ ended }) => ended)).toEqual([true, false])
  })

  it('gives up an open quote at the end of its line', () => {
    expect(scan(['"a,b\nc,d\n'])).toMatchObject([
      { line: 1, broken: true },
      { line: 2, fields: ['c', 'd'], broken: false },
    ])
  })

  it('gives up an open quote in a long file without waiting for its end', () => {
    const rows = Array.from({ length: 30_000 }, () => 'c,d\n').join('')
    const seen = scan([`"a,b\n${rows}`])
    expect(seen).toHaveLength(30_001)
    expect(seen.filter(({ broken }) => broken)).toHaveLength(1)
  })

  it('does not care where the text is cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'é', 'No', 'Yes'), maxLength: 60 })
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 60 }), { maxLength: 6 }), (whole, cuts) => {
        const places = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length]
        const pieces = places.slice(1).map((to, index) => whole.slice(places[index], to))
        expect(scan(pieces)).toEqual(scan([whole]))
      }),
      { numRuns: Number(process.env.LOTSE_TEST_RUNS ?? 30) },
    )
  })

  it('reads back what RFC 4180 writes', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'ä', ' '), minLength: 1, maxLength: 6 })
    const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { maxLength: 6 })
    fc.assert(
      fc.property(rows, (written) => {
        const text = written
          .map((row) => `${row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\n`)
          .join('')
        expect(scan([text]).map(({ fields }) => fields)).toEqual(written)
      }),
    )
  })

  it('splits one line', () => expect(splitLine('a;"b;c";d', ';')).toEqual(['a', 'b;c', 'd']))
})
