import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, withoutMarks } from './plain-text.ts'

describe('a text without the marks of Markdown', () => {
  it.each([
    ['plain text', 'Workshop am Montag', 'Workshop am Montag'],
    ['bold and italic', '**Frau Peters** will _morgen_ kommen', 'Frau Peters will morgen kommen'],
    ['a heading', '## Stand\nGut', 'Stand\nGut'],
    ['lists and quotes', '- eins\n2. zwei\n> drei', 'eins\nzwei\ndrei'],
    ['a link', 'siehe [die Anleitung](https://example.org)', 'siehe die Anleitung'],
    ['code', 'mit `setup.exe /configure`', 'mit setup.exe /configure'],
    ['underscores inside a name', 'Datei a_b_c.txt', 'Datei a_b_c.txt'],
    ['an escaped star', '3 \\* 4', '3 * 4'],
  ])('%s', (_case, markdown, expected) => expect(withoutMarks(markdown)).toBe(expected))

  it('never fails', () => {
    fc.assert(
      fc.property(fc.string(), (text) => typeof withoutMarks(text) === 'string'),
      { numRuns: 50 },
    )
  })
})

it('reads what was written into the structure, and no codes', () => {
  const structure = {
    kind: 'technical' as const,
    prefixes: ['M365APPS'],
    status: 'paused' as const,
    concerns: [{ kind: 'security' as const, text: 'Die **Freigabe** fehlt', insightId: null }],
  }
  expect(plainText({ text: 'Alles gut', structure })).toBe('Alles gut\nM365APPS\nDie Freigabe fehlt')
})
