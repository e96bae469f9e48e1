import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { problemCatalogue } from '@lotse/contract'
import { describe, expect, it } from 'vitest'

const SERVER = fileURLToPath(new URL('../../', import.meta.url))
const DOCUMENT = fileURLToPath(new URL('../../../../../docs/api-problems.md', import.meta.url))

const codes = Object.keys(problemCatalogue).sort()

/** The sections of the document: code -> text below the heading. */
const documented = new Map(
  readFileSync(DOCUMENT, 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((section): [string, string] => {
      const [heading = '', ...text] = section.split('\n')
      return [heading.trim(), text.join('\n')]
    }),
)

/** Every code that some file of the server throws. */
function usedCodes(): string[] {
  const used = new Set<string>()
  for (const file of globSync('**/*.ts', { cwd: SERVER }).filter((name) => !name.endsWith('.test.ts'))) {
    const source = readFileSync(`${SERVER}${file}`, 'utf8')
    for (const [, code = ''] of source.matchAll(/new Problem\(\s*'([a-z-]+)'/g)) used.add(code)
  }
  return [...used].sort()
}

describe('the catalogue of problems', () => {
  it('holds the codes that the server throws, no more and no fewer', () => {
    expect(usedCodes()).toEqual(codes)
  })

  it('is documented code for code', () => {
    expect([...documented.keys()].sort()).toEqual(codes)
  })

  it.each(Object.entries(problemCatalogue))(
    '%s is documented with its status, cause and remedy',
    (code, { status }) => {
      const text = documented.get(code) ?? ''
      expect(text.trim()).toMatch(new RegExp(`^${status}\\. \\S`))
      expect(text).toMatch(/^- Cause: \S/m)
      expect(text).toMatch(/^- What to do: \S/m)
    },
  )

  it.each(Object.entries(problemCatalogue))('%s has a title in both languages', (_code, { title }) => {
    expect(title.de).not.toBe(title.en)
    for (const text of Object.values(title)) expect(text).toMatch(/\S.*[.]$/)
  })
})
