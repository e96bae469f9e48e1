import { isoDate, month } from '@lotse/calendar'
import { writeSlides } from '@lotse/documents'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pitchDeck } from './pitch-deck.ts'
import type { PitchFacts } from './pitch-facts.ts'

const nothing: PitchFacts = {
  customerName: 'Arnold Maschinenbau',
  language: 'de',
  today: isoDate('2027-01-10'),
  why: null,
  inventory: null,
  usage: null,
  targetRate: 70,
  rings: [],
  decisions: [],
  objections: [],
  moves: null,
}
const known: PitchFacts = {
  ...nothing,
  why: 'Office 2016 wird nicht mehr gepflegt.\nDie Werke sollen gemeinsam an Dateien arbeiten.',
  inventory: {
    takenTo: isoDate('2026-12-01'),
    devices: 1200,
    sentences: [
      {
        code: 'ended',
        tone: 'bad',
        words: { de: '400 Geräte ohne Unterstützung.', en: '400 devices without support.' },
      },
      { code: 'fine', tone: 'good', words: { de: 'Nur gut.', en: 'Only good.' } },
    ],
    support: {
      groups: [
        {
          label: { de: 'Office 2016', en: 'Office 2016' },
          devices: 400,
          reason: { de: 'Die Unterstützung endete am 14.10.2025.', en: 'Support ended on 14/10/2025.' },
        },
      ],
      sources: [],
    },
  } as unknown as NonNullable<PitchFacts['inventory']>,
  usage: { month: month('2026-12'), active: 431, entitled: 1000, rate: 43.1, missing: 269, growth: 2.25 },
  rings: [{ name: 'Vertrieb', people: 120, day: isoDate('2027-03-01') }],
  decisions: [{ title: 'Welche Architektur?', outcome: '64 Bit', decidedOn: isoDate('2026-12-05') }],
  objections: [{ said: 'Das läuft doch nur im Browser', answer: null, settled: 'no' }],
}
const titles = (facts: PitchFacts) => pitchDeck(facts).slides.map(({ title }) => title)

describe('the pitch', () => {
  it('has no slide without facts', () => expect(titles(nothing)).toEqual([]))

  it.each([
    ['why', 'Warum'],
    ['usage', 'Wo wir stehen'],
    ['rings', 'Wer wann an der Reihe ist'],
    ['decisions', 'Was entschieden ist'],
    ['objections', 'Was eingewandt wurde'],
  ] as const)('tells %s where it is known, and only that', (fact, title) =>
    expect(titles({ ...nothing, [fact]: known[fact] })).toEqual([title]),
  )

  it('says versions with their end of support, and what is bad of the findings', () => {
    const text = JSON.stringify(pitchDeck({ ...nothing, inventory: known.inventory }))
    expect(text).toContain('Die Unterstützung endete am 14.10.2025.')
    expect(text).toContain('1.200 Geräte, Inventar vom 1. Dezember 2026')
    expect(text).toContain('400 Geräte ohne Unterstützung.')
    expect(text).not.toContain('Nur gut.')
  })

  it('says the share, the goal and the gap in people, with the month', () => {
    const text = JSON.stringify(pitchDeck({ ...nothing, usage: known.usage }))
    for (const words of ['43,1', 'Dezember 2026', '431 / 1.000', '700 / 1.000', 'fehlen 269 Personen', '+2,3'])
      expect(text).toContain(words)
  })

  it('says for a restart first what moved, and nothing that did not', () => {
    const moves = {
      since: isoDate('2026-10-01'),
      before: { month: month('2026-09'), active: 400, entitled: 1000, rate: 40 },
      messagesSent: 3,
      trainingsHeld: 0,
      decided: 1,
      settledObjections: 0,
    }
    const [first] = pitchDeck({ ...known, moves }).slides
    expect(first?.title).toBe('Was sich seit 1. Oktober 2026 bewegt hat')
    expect(JSON.stringify(first)).toContain('im September 2026, heute 43,1')
    expect(JSON.stringify(first)).toContain('Nachrichten verschickt: 3')
    expect(JSON.stringify(first)).not.toContain('Schulungen')
    const still = { ...moves, before: null, messagesSent: 0, decided: 0 }
    expect(titles({ ...nothing, moves: still })).toEqual([])
  })

  it('is in the language of the customer, and long tables go on', () => {
    const decisions = Array.from({ length: 20 }, (_, index) => ({ title: `Q${index}`, outcome: 'x', decidedOn: null }))
    expect(titles({ ...nothing, language: 'en', decisions })).toEqual([
      'What is decided (1/3)',
      'What is decided (2/3)',
      'What is decided (3/3)',
    ])
  })

  it('is a presentation that holds the words, to be edited', async () => {
    const files = unzipSync(await writeSlides(pitchDeck(known)))
    const slides = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    expect(slides).toHaveLength(pitchDeck(known).slides.length + 1)
    const text = slides.map((name) => strFromU8(files[name] ?? new Uint8Array())).join('')
    for (const words of ['Arnold Maschinenbau', 'Office 2016', 'fehlen 269 Personen', 'Vertrieb', '64 Bit'])
      expect(text).toContain(words)
    expect(text).toContain('<a:tbl>')
  })
})
