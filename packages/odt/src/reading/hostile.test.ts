import { describe, expect, it } from 'vitest'
import { lintOdt } from '../lint/lint.ts'
import { formatOdt } from '../writing/format.ts'
import { readOdtText } from './read.ts'

const MANY = 100_000
const often = (piece: string): string => piece.repeat(MANY)

describe('OD4 a hostile file', () => {
  it.each([
    ['nests deeply', `<Configuration>${often('<a>')}${often('</a>')}</Configuration>`],
    ['never closes its elements', often('<a>')],
    ['never closes its comments', `<Configuration>${often('<!--')}`],
    ['never closes its quotes', `<Configuration ${often('a="')}`],
    ['never closes its definition', `${often('<!DOCTYPE a [')}<Configuration/>`],
    ['hides its definition behind a comment', `<!DOCTYPE ${often('<!--')}<Configuration/>`],
    ['holds blanks only', `<Configuration>${often(' ')}<Remove/>${often(' ')}</Configuration>`],
    [
      'looks like placeholders',
      `<Configuration><Add SourcePath="${often('{{')}" Version="${often('*A_')}"/></Configuration>`,
    ],
  ])('OD4 that %s is read to its end', (_, text) => {
    const file = readOdtText(text)
    expect(lintOdt(file).findings.length).toBeGreaterThan(0)
    expect(formatOdt(file).length).toBeGreaterThan(0)
  })

  it('OD4 says that it is nested too deeply', () => {
    const { fault } = readOdtText(`<Configuration>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</Configuration>`)
    expect(fault?.reason).toBe('Elements are nested too deeply')
  })
})
