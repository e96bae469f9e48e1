import { describe, expect, it } from 'vitest'
import { lineEndsOf, replacedEnds, usualEnd, withEnds, withLineFeeds } from './line-ends.ts'

const MIXED = 'a\r\nb\nc\rd\r\n'

describe('line ends', () => {
  it.each([MIXED, 'a\nb\n', 'a\r\nb', '', 'alone', '\r\n\r\n'])('come back as they were: %j', (text) => {
    expect(withEnds(withLineFeeds(text), lineEndsOf(text))).toBe(text)
  })

  it('of new lines are those that most lines have', () => {
    expect(usualEnd(lineEndsOf('a\r\nb\r\nc\n'))).toBe('\r\n')
    expect(usualEnd([])).toBe('\n')
    const ends = replacedEnds(lineEndsOf('a\r\nb\r\nc\n'), 1, 0, 2)
    expect(withEnds('a\n1\n2\nb\nc\n', ends)).toBe('a\r\n1\r\n2\r\nb\r\nc\n')
  })

  it('of lines that stay are kept when others go', () => {
    expect(replacedEnds(lineEndsOf(MIXED), 1, 2, 0)).toEqual(['\r\n', '\r\n'])
    expect(replacedEnds(lineEndsOf(MIXED), 0, 1, 1)).toEqual(lineEndsOf(MIXED))
  })
})
