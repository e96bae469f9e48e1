import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { explainSupport } from '../lifecycle/explain-support.ts'
import { LIFECYCLE } from '../lifecycle/lifecycle.ts'
import { supportOf } from '../lifecycle/support-of.ts'
import { install } from '../testing/inventory-builder.ts'
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

  it.each([
    ['2016', null, 'Support ended on 14 October 2025.', 'Die Unterstützung endete am 14. Oktober 2025.'],
    ['m365', '2608', 'Supported until 8 December 2026 at least', 'Unterstützt mindestens bis 8. Dezember 2026'],
    ['m365', '2501', 'Support ended on 10 June 2025.', 'Die Unterstützung endete am 10. Juni 2025.'],
    [
      null,
      null,
      'The inventory does not tell which Office this is.',
      'Das Inventar sagt nicht, welches Office dies ist.',
    ],
  ] as const)('IN18 says why %s %s is supported or not', (generation, version, en, de) => {
    const one = install({
      generation,
      version,
      build: null,
      channel: generation === 'm365' ? 'MonthlyEnterprise' : null,
    })
    const note = explainSupport(supportOf(one, LIFECYCLE, isoDate('2026-11-22')))
    expect(sayInventory(note, 'en')).toContain(en)
    expect(sayInventory(note, 'de')).toContain(de)
  })

  it('IN18 refuses a code it does not know', () => {
    expect(() => sayInventory({ code: 'moon', params: {} }, 'en')).toThrow('There is no message with the code "moon"')
  })
})
