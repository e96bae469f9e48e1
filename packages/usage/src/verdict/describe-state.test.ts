import { month } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { DEFAULT_USAGE_SETTINGS, type UsageSettings } from '../settings.ts'
import { courseFrom, NO_QUIET, type Spoken } from '../testing/figures.ts'
import { describeState } from './describe-state.ts'
import { BREAK_NAMES, GROWTH_WORDS, QUALIFIER_NAMES, STATE_NAMES, STATE_SENTENCES, WHY_UNKNOWN } from './sentences.ts'

function said(
  spoken: readonly Spoken[],
  settings: UsageSettings = NO_QUIET,
  entitled = 1000,
  first = '2026-01',
): string[] {
  const last = courseFrom(first, spoken, { settings, entitled }).points.at(-1)
  if (last === undefined) throw new Error('no month')
  return [describeState(last, settings, 'en'), describeState(last, settings, 'de')]
}

describe('US67 a state in words', () => {
  it.each<[string, string[], string, string]>([
    [
      'stalled',
      said([500, 505, 510, 520, 525]),
      'Use has stalled: +2.0 points in three months, 52.5 % in May 2026; 175 people are missing to 70 %.',
      'Die Nutzung steht still: +2,0 Punkte in drei Monaten, 52,5 % im Mai 2026; bis 70 % fehlen 175 Personen.',
    ],
    [
      'about to be',
      said([500, 505, 510, 520]),
      '520 of 1,000 people were active in April 2026 (52.0 %); the first verdict waits for a second month. One more such month makes it: stalled.',
      'Im April 2026 waren 520 von 1.000 Personen aktiv (52,0 %); das erste Urteil wartet auf einen zweiten Monat. Noch ein solcher Monat, und es heißt: Stillstand.',
    ],
    [
      'the goal reached',
      said([720]),
      '70 % is reached: 720 of 1,000 people were active in January 2026 (72.0 %). One more month confirms it.',
      '70 % sind erreicht: Im Januar 2026 waren 720 von 1.000 Personen aktiv (72,0 %). Ein weiterer Monat bestätigt es.',
    ],
    [
      'the goal lost',
      said([700, 700, 700, 700, 669, 660]),
      'The goal is lost: 66.0 % in June 2026, −4.0 points in three months; 40 people are missing to 70 %.',
      'Das Ziel ist verloren: 66,0 % im Juni 2026, −4,0 Punkte in drei Monaten; bis 70 % fehlen 40 Personen.',
    ],
    [
      'a small tenant in people',
      said([8, 8, 8, 8, 8], NO_QUIET, 12),
      '8 of 12, one more needed. Use has stalled: ±0 active people in three months (±0.0 points), 66.7 % in May 2026; one person is missing to 70 %.',
      '8 von 12, eine Person fehlt. Die Nutzung steht still: ±0 aktive Personen in drei Monaten (±0,0 Punkte), 66,7 % im Mai 2026; bis 70 % fehlt eine Person.',
    ],
    [
      'judged anew',
      said([600, 600, 600, [648, 1200]]),
      'Many licences came or went, so use is judged anew: 648 of 1,200 people were active in April 2026 (54.0 %); 192 people are missing to 70 %.',
      'Viele Lizenzen sind hinzugekommen oder weggefallen, die Nutzung wird neu beurteilt: Im April 2026 waren 648 von 1.200 Personen aktiv (54,0 %); bis 70 % fehlen 192 Personen.',
    ],
    [
      'in the mode of the settings',
      said([100, 100, 100, 104, 104], { ...NO_QUIET, growthMode: 'relative' }),
      'Use is growing: +4.0 % against three months before (+0.4 points), 10.4 % in May 2026; 596 people are missing to 70 %.',
      'Die Nutzung wächst: +4,0 % gegenüber drei Monaten zuvor (+0,4 Punkte), 10,4 % im Mai 2026; bis 70 % fehlen 596 Personen.',
    ],
    [
      'growth against a quiet month alone',
      said([400, 500, 500, 560], DEFAULT_USAGE_SETTINGS, 1000, '2025-12'),
      '560 of 1,000 people were active in March 2026 (56.0 %); three months before holidays hid work, so growth cannot be told.',
      'Im März 2026 waren 560 von 1.000 Personen aktiv (56,0 %); drei Monate davor haben Ferien die Nutzung verdeckt, das Wachstum lässt sich nicht sagen.',
    ],
  ])('%s', (_, [english, german], en, de) => {
    expect(english).toBe(en)
    expect(german).toBe(de)
  })

  it('says why nothing can be said', () => {
    const breaks = [{ month: month('2026-04'), kind: 'outage' as const }]
    const last = courseFrom('2026-01', [500, 530, 560, 600], { breaks }).points.at(-1)
    expect(last && describeState(last, NO_QUIET, 'en')).toBe(
      '600 of 1,000 people were active in April 2026 (60.0 %); figures of before a break in the data cannot be compared with it.',
    )
  })

  it('every text stands in both languages', () => {
    const texts = [STATE_NAMES, QUALIFIER_NAMES, STATE_SENTENCES, GROWTH_WORDS, WHY_UNKNOWN, BREAK_NAMES]
    const all = texts.flatMap((group) => Object.values(group))
    expect(all.filter(({ en, de }) => en === '' || de === '')).toEqual([])
  })
})
