import { describe, expect, it } from 'vitest'
import { MESSAGES, sayInventory } from './say.ts'

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

describe('IN18 messages', () => {
  it.each(Object.entries(MESSAGES))('IN18 %s is said in both languages, with the same values', (_, { de, en }) => {
    // Titles are values that differ by language.
    const neutral = (text: string): string[] => placeholders(text).map((name) => name.replace(/(De|En)$/, ''))
    expect(de).not.toBe('')
    expect(en).not.toBe('')
    expect(neutral(de)).toEqual(neutral(en))
  })

  it('IN18 numbers and answers are written in the language', () => {
    const note = { code: 'evidence-technology', params: { value: 'c2r', devices: 1250 } }
    expect(sayInventory(note, 'de')).toBe('Klick-und-Los: 1.250 Geräte')
    expect(sayInventory(note, 'en')).toBe('Click-to-Run: 1,250 devices')
  })

  it('IN18 refuses a code it does not know', () => {
    expect(() => sayInventory({ code: 'moon', params: {} }, 'en')).toThrow('There is no message with the code "moon"')
  })
})
