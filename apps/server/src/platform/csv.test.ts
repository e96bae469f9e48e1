import { expect, it } from 'vitest'
import { csv } from './csv.ts'

it.each([
  ['text', 'plain', 'plain'],
  ['quotes', 'say "hi"', '"say ""hi"""'],
  ['a comma', 'a,b', '"a,b"'],
  ['a line break', 'a\nb', '"a\nb"'],
  ['a formula', '=1+1', "'=1+1"],
  ['a formula with a quote', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['a formula by plus', '+1', "'+1"],
  ['a formula by minus', '-1', "'-1"],
  ['a formula by at', '@SUM(A1)', "'@SUM(A1)"],
  ['a formula behind a tab', '\t=1', "'\t=1"],
  ['a negative number', -1.5, '-1.5'],
  ['nothing', null, ''],
])('writes %s', (_, cell, written) => {
  expect(csv([[cell]])).toBe(`\uFEFF${written}\r\n`)
})

it('writes rows of cells', () => {
  expect(
    csv([
      ['month', 'rate'],
      ['2026-10', 53.68],
    ]),
  ).toBe('\uFEFFmonth,rate\r\n2026-10,53.68\r\n')
})
