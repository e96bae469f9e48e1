import { expect, it } from 'vitest'
import { readCount } from './whole-number.ts'

it.each([
  ['', null],
  ['  ', null],
  ['12000', 12_000],
  [' 12.000 ', 12_000],
  ['1,250,000', 1_250_000],
  ['12 000', 12_000],
  ['12’000', 12_000],
  ['12.5', undefined],
  ['1.250,000', undefined],
  ['0', undefined],
  ['-3', undefined],
  ['viele', undefined],
  ['99999999999999999999', undefined],
])('„%s“ is %s', (words, count) => expect(readCount(words)).toBe(count))
