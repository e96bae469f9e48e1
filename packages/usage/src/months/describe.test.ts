import { describe, expect, it } from 'vitest'
import { formatPoints, formatRate } from '../formatting.ts'
import { seriesFrom } from '../testing/months.ts'
import { describeDefinition, describeVerdict } from './describe.ts'
import type { UsageVerdict } from './types.ts'
import { verdictOf } from './verdict-of.ts'

function verdict(active: readonly (number | null)[], users: number): UsageVerdict {
  const found = verdictOf(seriesFrom('2026-07', active, users))
  if (found === null) throw new Error('no verdict')
  return found
}

describe('US37 printed rates', () => {
  it.each<[number, number, string, string]>([
    [671, 1250, '53.7 %', '53,7 %'],
    [209_990, 300_000, '69.9 %', '69,9 %'],
    [210_000, 300_000, '70.0 %', '70,0 %'],
    [6996, 10_000, '69.9 %', '69,9 %'],
    [0, 10, '0.0 %', '0,0 %'],
    [10, 10, '100.0 %', '100,0 %'],
    [0, 0, '–', '–'],
  ])('%i of %i', (active, entitled, en, de) => {
    expect([formatRate(active, entitled, 70, 'en'), formatRate(active, entitled, 70, 'de')]).toEqual([en, de])
  })

  it.each<[number, string]>([
    [1.28, '+1.3'],
    [2.96, '+2.9'],
    [3, '+3.0'],
    [0.04, '±0.0'],
    [-0.04, '±0.0'],
    [-6, '−6.0'],
  ])('%d points', (points, text) => expect(formatPoints(points, 3, 'en')).toBe(text))
})

describe('US38 in words', () => {
  it.each<[string, UsageVerdict, string, string]>([
    [
      'stalled',
      verdict([655, 661, 667, 671], 1250),
      'Since July 2026 hardly any users have been added: +1.3 points in three months, 53.7 % in October 2026; 204 people are missing to 70 %.',
      'Seit Juli 2026 kommen kaum noch Benutzer hinzu: +1,3 Punkte in drei Monaten, 53,7 % im Oktober 2026; bis 70 % fehlen 204 Personen.',
    ],
    [
      'growing',
      verdict([500, 0, 0, 560], 1000),
      'Use is growing: +6.0 points in three months, 56.0 % in October 2026; 140 people are missing to 70 %, at this pace 7 months.',
      'Die Nutzung wächst: +6,0 Punkte in drei Monaten, 56,0 % im Oktober 2026; bis 70 % fehlen 140 Personen, bei diesem Tempo noch 7 Monate.',
    ],
    [
      'stable',
      verdict([1400], 2000),
      'The goal of 70 % is reached: 1,400 of 2,000 people were active in July 2026 (70.0 %).',
      'Das Ziel von 70 % ist erreicht: Im Juli 2026 waren 1.400 von 2.000 Personen aktiv (70,0 %).',
    ],
    [
      'too little history',
      verdict([500], 1000),
      '500 of 1,000 people were active in July 2026 (50.0 %); a verdict needs the month three months before and is first possible for October 2026.',
      'Im Juli 2026 waren 500 von 1.000 Personen aktiv (50,0 %); ein Urteil braucht den Monat drei Monate davor und ist frühestens für Oktober 2026 möglich.',
    ],
    [
      'near the goal',
      verdict([680, 0, 0, 699], 1000),
      'The goal is near: 69.9 % in October 2026, +1.9 points in three months; one person is missing to 70 %.',
      'Das Ziel ist nah: 69,9 % im Oktober 2026, +1,9 Punkte in drei Monaten; bis 70 % fehlt eine Person.',
    ],
    [
      'declining',
      verdict([600, 0, 0, 540], 1000),
      'Use has been declining since July 2026: −6.0 points in three months, 54.0 % in October 2026; 160 people are missing to 70 %.',
      'Seit Juli 2026 geht die Nutzung zurück: −6,0 Punkte in drei Monaten, 54,0 % im Oktober 2026; bis 70 % fehlen 160 Personen.',
    ],
  ])('%s', (_, said, en, de) => {
    expect(describeVerdict(said, 'en')).toBe(en)
    expect(describeVerdict(said, 'de')).toBe(de)
  })

  it('a figure carries its definition', () => {
    const said = verdict([655, 661, 667, 671], 1250)
    expect(describeDefinition(said, 'en')).toBe(
      'MAU October 2026 = 53.7 % (671 of 1,250; core apps on Windows or Mac; rows of the report; 2 Oct–31 Oct; read 2 Nov)',
    )
    expect(describeDefinition(said, 'de')).toBe(
      'MAU Oktober 2026 = 53,7 % (671 von 1.250; Kern-Apps unter Windows oder Mac; Zeilen des Berichts; 2. Okt.–31. Okt.; gelesen 2. Nov.)',
    )
  })
})
