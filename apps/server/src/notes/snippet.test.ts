import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningOf, searchTerms } from './search-terms.ts'
import { snippetOf } from './snippet.ts'

describe('what somebody searches for', () => {
  it.each([
    ['Makros, Add-Ins!', ['makros', 'add', 'ins']],
    ['  ', []],
    ["'drop' & table:*", ['drop', 'table']],
    ['Über über', ['über']],
    ["add-in's", ['add', 'in']],
    ['a b c d e f g h i j k l', [...'abcdefghij']],
  ])('%j', (search, terms) => expect(searchTerms(search)).toEqual(terms))

  it('compares beginnings without dots', () => expect(beginningOf('häuser')).toBe(beginningOf('haus')))
})

describe('the words around what was found', () => {
  const long = `${'Anfang '.repeat(30)}Kühlschrank ${'Ende '.repeat(60)}`

  it('are the whole text where it is short', () => expect(snippetOf('Alles\ngut', ['gut'])).toBe('Alles gut'))
  it('hold the found word, and say that there is more', () => {
    expect(snippetOf(long, ['kühlschrank'])).toMatch(/^… Anfang .*Kühlschrank Ende .* …$/)
  })
  it('are the beginning where the word stands elsewhere', () => expect(snippetOf(long, [])).toMatch(/^Anfang .* …$/))
  it('are never much longer than a few lines', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), fc.string({ minLength: 1, maxLength: 5 }), (text, word) => {
        expect(snippetOf(text, [word]).length).toBeLessThan(260)
      }),
      { numRuns: 100 },
    )
  })
})
