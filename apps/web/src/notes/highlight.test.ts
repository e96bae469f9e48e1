import fc from 'fast-check'
import { expect, it } from 'vitest'
import { piecesOf } from './highlight.ts'

it.each([
  ['nothing searched', [], ['Workshop am Montag']],
  ['blanks', ['  '], ['Workshop am Montag']],
  ['not there', ['dienstag'], ['Workshop am Montag']],
  ['at the beginning', ['workshop'], ['[Workshop]', ' am Montag']],
  ['several words', ['montag', 'am'], ['Workshop ', '[am]', ' ', '[Montag]']],
  ['whole words only', ['work', 'a'], ['Workshop am Montag']],
  ['with the characters of a pattern', ['(am'], ['Workshop am Montag']],
])('%s', (_name, words, expected) => {
  expect(piecesOf('Workshop am Montag', words).map(({ text, found }) => (found ? `[${text}]` : text))).toEqual(expected)
})

it('knows umlauts as letters', () => {
  expect(piecesOf('Übung übt', ['übung']).map(({ found }) => found)).toEqual([true, false])
  expect(piecesOf('Büro', ['ro'])).toEqual([{ text: 'Büro', found: false }])
})

it('never changes the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
      expect(
        piecesOf(text, words)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
