import fc from 'fast-check'
import { expect, it } from 'vitest'
import { piecesOf } from './highlight.ts'

it.each([
  ['nothing searched', '', ['Workshop am Montag']],
  ['blanks searched', '  ', ['Workshop am Montag']],
  ['not there', 'Dienstag', ['Workshop am Montag']],
  ['at the beginning', 'work', ['[Work]', 'shop am Montag']],
  ['several times', 'o', ['W', '[o]', 'rksh', '[o]', 'p am M', '[o]', 'ntag']],
  ['with the characters of a pattern', '(am', ['Workshop am Montag']],
])('%s', (_name, search, expected) => {
  expect(piecesOf('Workshop am Montag', search).map(({ text, found }) => (found ? `[${text}]` : text))).toEqual(
    expected,
  )
})

it('never changes the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, search) => {
      expect(
        piecesOf(text, search)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
