import { describe, expect, it } from 'vitest'
import { importOdt } from '../derive/import.ts'
import { diffOdt } from '../diff/diff.ts'
import { explainOdt } from '../explain/explain.ts'
import { PLAIN_CONTEXT } from '../lint/context.ts'
import { lintOdt } from '../lint/lint.ts'
import { sayFinding } from '../messages/say.ts'
import { fixAll } from '../writing/fix-all.ts'
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

  it.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])(
    'OD4 that names %s everywhere',
    (name) => {
      const text = `<Configuration><${name} ${name}="1"><Product ID="${name}"/></${name}><Add Channel="${name}" ${name}="1">
<Product ID="${name}" PIDKEY="${name}"><Language ID="${name}" Fallback="${name}"/><ExcludeApp ID="${name}"/></Product></Add>
<Property Name="${name}" Value="${name}"/><Display Level="${name}"/></Configuration>`
      const file = readOdtText(text)
      const { findings } = lintOdt(file)
      const said = findings.map((finding) => `${sayFinding(finding, 'en')} ${JSON.stringify(finding.fix?.edits ?? [])}`)
      expect(said.length).toBeGreaterThan(3)
      expect(said.join()).not.toContain('native code')
      expect(fixAll(file, PLAIN_CONTEXT).text).not.toContain('native code')
      expect(explainOdt(file, {}, 'de')).toBeDefined()
      expect(diffOdt(file, readOdtText('<Configuration/>')).length).toBeGreaterThan(0)
      expect(importOdt(file).decisions).toBeDefined()
    },
  )
})
