import { describe, expect, it } from 'vitest'
import { MESSAGES, say } from './say.ts'

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

describe('US18 messages', () => {
  it.each(Object.entries(MESSAGES))('%s is said in both languages, with the same values', (_, { de, en }) => {
    expect(de).not.toBe('')
    expect(en).not.toBe('')
    // Titles of reports are values that differ by language.
    const neutral = (text: string): string[] => placeholders(text).map((name) => name.replace(/(De|En)$/, ''))
    expect(neutral(de)).toEqual(neutral(en))
  })

  it('writes numbers and months as the language does', () => {
    const note = { code: 'sudden-drop', params: { users: 1100, before: 1250, beforeMonth: '2026-09' } }
    expect(say(note, 'en')).toContain('1,100 users after 1,250 in September 2026')
    expect(say(note, 'de')).toContain('1.100 Benutzer nach 1.250 im September 2026')
  })

  it('refuses a code it does not know', () => {
    expect(() => say({ code: 'moon', params: {} }, 'en')).toThrow('There is no message with the code "moon"')
  })
})
