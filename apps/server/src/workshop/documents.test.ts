import { allDecisions, DECISION_POINTS } from '@lotse/assessment'
import type { Decision, WorkshopView } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { workshopDeck } from './deck.ts'
import { workshopMinutes } from './minutes.ts'
import { decisionRegister } from './register.ts'

const taken = {
  choice: ['x64'],
  state: 'decided',
  outcome: '64 Bit für alle',
  context: 'Große Dateien',
  owner: { kind: 'contact', id: 'c', name: 'Lukas Hofer', erased: false },
  decidedBy: { kind: 'contact', id: 'c', name: 'Lukas Hofer', erased: false },
  decidedOn: '2026-11-20',
  dueOn: null,
  deferredUntil: null,
} as unknown as Decision

const workshop: WorkshopView = {
  version: 1,
  points: DECISION_POINTS.map(({ id }) => ({
    pointId: id,
    inScope: id !== 'mac',
    outReason: id === 'mac' ? 'Keine Macs' : null,
  })),
  decisions: allDecisions().map(({ decision: { id } }) => ({
    decisionId: id,
    decision: id === 'architecture' ? taken : null,
    waitsFor: [],
  })),
  known: [
    {
      questionId: 'of.bits',
      pointIds: ['architecture'],
      question: { de: 'Vorhandene Bitbreite', en: 'Bitness present' },
      answer: { de: '32 Bit', en: '32 bit' },
      from: 'inventory',
    },
  ],
  parked: [
    {
      id: 'p',
      words: 'Wer zahlt?',
      pointId: 'scope',
      answer: null,
      parkedAt: '2026-11-20T10:00:00Z',
      parkedBy: null,
      settledAt: null,
      version: 1,
    },
  ],
  team: [{ contactId: 'c', name: 'Lukas Hofer', duties: ['network'], version: 1 }],
  meetings: [],
  progress: { mandatory: 24, open: ['channel'], all: 40, settled: 1, complete: false },
  language: 'de',
  may: { keep: true },
}
const matter = { customerName: 'Alpenglas AG', today: '2026-11-23', workshop }

describe('the deck', () => {
  const slides = workshopDeck(matter).slides

  it('has a slide for each decision in scope and none for what is left out', () => {
    const wanted = allDecisions().filter(({ point }) => point.id !== 'mac').length
    const decisions = slides.filter(({ title }) => /^\d+\. /.test(title))
    expect(decisions).toHaveLength(wanted)
    expect(slides.some(({ title }) => title.includes('Mac'))).toBe(false)
  })

  it('says what is known, what was chosen and what is recommended', () => {
    const slide = slides.find(({ lead }) => lead === 'Welche Architektur gilt?')
    expect(JSON.stringify(slide)).toContain('Vorhandene Bitbreite 32 Bit')
    expect(JSON.stringify(slide)).toContain('gewählt, empfohlen')
  })

  it('is in the language of the customer', () =>
    expect(workshopDeck({ ...matter, workshop: { ...workshop, language: 'en' } }).title).toBe(
      'Assessment workshop Microsoft 365 Apps',
    ))
})

it('the minutes say who, what and why, what is open, parked and left out', () => {
  const text = JSON.stringify(workshopMinutes(matter))
  for (const words of ['64 Bit für alle', 'Große Dateien', '20. November 2026', 'Wer zahlt?', 'Keine Macs', 'Netz'])
    expect(text).toContain(words)
  expect(text).toContain('Updatekanal: Welcher Updatekanal gilt für die meisten?')
})

it('the register has a row for each decision in scope, with ids that stay', () => {
  const { columns, rows } = decisionRegister(matter)
  expect(rows.every((row) => row.length === columns.length)).toBe(true)
  const row = rows.find((cells) => cells.at(-1) === 'architecture')
  expect(row).toContain('x64')
  expect(row).toContainEqual({ day: '2026-11-20' })
  expect(rows.some((cells) => cells.at(-1) === 'mac')).toBe(false)
})
