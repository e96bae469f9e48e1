import { isoDate, month } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import type { Language } from '../notes.ts'
import { courseFrom, NO_QUIET, type Spoken } from '../testing/figures.ts'
import { CAUSES, CHANGE_WORDS } from './causes.ts'
import { describeChange } from './describe-change.ts'
import type { Evidence } from './types.ts'

const told = (spoken: readonly Spoken[], language: Language, evidence: Partial<Evidence> = {}): string[] =>
  courseFrom('2026-01', spoken, evidence).changes.map((change) => describeChange(change, NO_QUIET, language))

describe('US61 a change of state in words', () => {
  it.each<[Language, string[]]>([
    [
      'en',
      [
        'April 2026: too little history → growing; growth at or above the threshold (650 of 1,000, 65.0 %; +5.0 points in three months)',
        'June 2026: growing → growing, goal reached; 70 % reached for the first month (700 of 1,000, 70.0 %; +10.0 points in three months)',
        'July 2026: growing, goal reached → stable; 70 % or more in 2 months in a row (720 of 1,000, 72.0 %; +7.0 points in three months)',
      ],
    ],
    [
      'de',
      [
        'April 2026: zu wenig Verlauf → wächst; Wachstum ab der Schwelle (650 von 1.000, 65,0 %; +5,0 Punkte in drei Monaten)',
        'Juni 2026: wächst → wächst, Ziel erreicht; 70 % im ersten Monat erreicht (700 von 1.000, 70,0 %; +10,0 Punkte in drei Monaten)',
        'Juli 2026: wächst, Ziel erreicht → stabil; 70 % oder mehr in 2 Monaten hintereinander (720 von 1.000, 72,0 %; +7,0 Punkte in drei Monaten)',
      ],
    ],
  ])('%s', (language, expected) => {
    expect(told([600, 600, 600, 650, 660, 700, 720], language)).toEqual(expected)
  })

  it('quotes who confirmed it early, and why', () => {
    const confirmations = [
      { month: month('2026-04'), by: 'Ms Berg', on: isoDate('2026-05-10'), reason: 'freeze until May' },
    ]
    expect(told([500, 500, 500, 500], 'en', { confirmations })).toEqual([
      'April 2026: too little history → stalled; confirmed early by Ms Berg: freeze until May (500 of 1,000, 50.0 %; ±0.0 points in three months)',
    ])
  })

  it('a beginning has nothing before it', () => {
    expect(told([720], 'en')).toEqual([
      'January 2026: too little history, goal reached; 70 % reached for the first month (720 of 1,000, 72.0 %; growth is not known)',
    ])
  })

  it('every cause stands in both languages', () => {
    const texts = [...Object.values(CAUSES), ...Object.values(CHANGE_WORDS)]
    expect(texts.filter(({ en, de }) => en === '' || de === '')).toEqual([])
  })
})
