import { describe, expect, it } from 'vitest'
import { excerptOf, namesIn, soughtOf } from './name-in-text.ts'

const jana = soughtOf({ lastName: 'König', email: 'jana.koenig@arnold.example' })

describe('whether a text names a contact', () => {
  it.each([
    ['Frau König ruft zurück.', true],
    ['König, Jana', true],
    ['mit KÖNIG besprochen', true],
    ['Mail an Jana.Koenig@arnold.example', true],
    ['Königs Vorschlag', true],
    ['König’s Vorschlag', true],
    ['Die Königin der Makros', false],
    ['Haus Hochkönig', false],
    ['jana.koenig@arnold.example2', false],
    ['', false],
  ])('%s', (text, expected) => expect(namesIn(text, jana)).toBe(expected))

  it.each(['Li (IT)', 'a.b*c', 'O’Neill-Smith'])('takes %s as it is written', (lastName) => {
    expect(namesIn(`Mit ${lastName} vereinbart`, soughtOf({ lastName, email: null }))).toBe(true)
  })

  it('finds nobody without a name', () =>
    expect(namesIn('irgendwer', soughtOf({ lastName: null, email: null }))).toBe(false))
})

describe('the words around the name', () => {
  it('are one line', () => expect(excerptOf('Rückruf:\n\nFrau König', jana)).toBe('Rückruf: Frau König'))
  it('say that there is more', () => {
    const around = excerptOf(`${'a'.repeat(80)} König ${'b'.repeat(80)}`, jana)
    expect(around.startsWith('… a')).toBe(true)
    expect(around.endsWith('b …')).toBe(true)
    expect(around).toContain(' König ')
  })
})
