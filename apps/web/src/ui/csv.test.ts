import { expect, it } from 'vitest'
import { toCsv } from './csv.ts'

it.each([
  ['plain', ['Fabrikam AG', 0.537, null], 'Fabrikam AG;0.537;'],
  ['quotes and semicolons', ['A; "B"'], '"A; ""B"""'],
  ['a line break', ['A\nB'], '"A\nB"'],
  ['a formula', ['=HYPERLINK("x")'], '"\'=HYPERLINK(""x"")"'],
  ['a negative number is a number', [-1.5], '-1.5'],
])('%s', (_name, row, expected) => {
  expect(toCsv({ header: ['h'], rows: [row] })).toBe(`\ufeffsep=;\r\nh\r\n${expected}\r\n`)
})
