import { describe, expect, it } from 'vitest'
import { diffLines } from './line-diff.ts'

const marks = { same: ' ', added: '+', removed: '-' } as const
const said = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, text }) => `${marks[kind]}${text}`)

describe('two texts line by line', () => {
  it('keeps what both have, and shows what went before what came', () => {
    expect(said('a\nb\nc\nd', 'a\nx\nc\nd\ne')).toEqual([' a', '-b', '+x', ' c', ' d', '+e'])
  })

  it('takes either end of line, and finds nothing in the same text', () => {
    expect(said('a\r\nb', 'a\nb')).toEqual([' a', ' b'])
  })

  it('shows very long changes as replaced', () => {
    const lines = (sign: string) => Array.from({ length: 3000 }, (_, at) => `${sign}${at}`).join('\n')
    const found = diffLines(`a\n${lines('x')}\nz`, `a\n${lines('y')}\nz`)
    expect(found).toHaveLength(6002)
    expect(found.filter(({ kind }) => kind === 'removed')).toHaveLength(3000)
  })
})
