import { expect, it } from 'vitest'
import { differsInKeys } from './differs-in-keys.ts'

const file = (key: string, channel = 'Current') =>
  `<Configuration>\n  <Add Channel="${channel}">\n    <Product ID="X" PIDKEY="${key}" />\n  </Add>\n</Configuration>`
const [ONE, OTHER_START, OTHER_END] = [
  'ABCDE-FGHIJ-KLMNO-PQRST-UVWXY',
  'ZZZZZ-FGHIJ-KLMNO-PQRST-UVWXY',
  'ABCDE-FGHIJ-KLMNO-PQRST-ZZZZZ',
]

it('tells what masking hides', () => {
  expect(differsInKeys(file(ONE), file(OTHER_START))).toBe(true)
  expect(differsInKeys(file(ONE), file(OTHER_START, 'SemiAnnual'))).toBe(true)
})

it('is silent where the difference can be seen, or there is none', () => {
  expect(differsInKeys(file(ONE), file(ONE, 'SemiAnnual'))).toBe(false)
  expect(differsInKeys(file(ONE), file(OTHER_END))).toBe(false)
  expect(differsInKeys(file(ONE), file(ONE).replaceAll('\n', '\r\n'))).toBe(false)
})
