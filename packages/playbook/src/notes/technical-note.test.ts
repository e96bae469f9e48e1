import { isoDate } from '@lotse/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concernKindIds } from '../vocabulary/note-parts.ts'
import { technicalStatusIds } from '../vocabulary/note-status.ts'
import { parseTechnicalNote, prefixesIn, printTechnicalNote } from './technical-note.ts'

describe('the prefix of a technical note', () => {
  it.each([
    ['M365APPS', ['M365APPS']],
    ['CORE', ['CORE']],
    ['OPP', ['M365APPS']],
    ['Microsoft 365 Apps', ['M365APPS']],
    ['M365APPS+INTUNE', ['M365APPS', 'INTUNE']],
    ['OPP, Microsoft 365 Apps / core', ['M365APPS', 'CORE']],
    ['!', []],
  ])('[%s]', (bracket, expected) => expect(prefixesIn(bracket)).toEqual(expected))
})

describe('a technical note of an older system', () => {
  it('is taken apart', () => {
    const text = `[OPP]
STATUS: Waiting for customer
SUMMARY: Package built.
Second line.
NEXT ACTION: Test in pilot ring (2026-12-01)
CONCERNS:
- First-party software [UV-4711]: channel missing
- Security: approval open
- something else entirely`
    expect(parseTechnicalNote(text)).toEqual({
      prefixes: ['M365APPS'],
      status: 'waitingForCustomer',
      summary: 'Package built.\nSecond line.',
      nextAction: 'Test in pilot ring',
      nextActionDate: '2026-12-01',
      concerns: [
        { kind: 'firstParty', text: 'channel missing', insightId: 'UV-4711' },
        { kind: 'security', text: 'approval open', insightId: null },
        { kind: 'business', text: 'something else entirely', insightId: null },
      ],
    })
  })

  it('may be in German, and on one line', () => {
    expect(parseTechnicalNote('[CORE] Alles läuft\nStand: Im Plan\nNächster Schritt: Anruf, 3.12.2026')).toMatchObject({
      prefixes: ['CORE'],
      status: 'onTrack',
      summary: 'Alles läuft',
      nextAction: 'Anruf',
      nextActionDate: '2026-12-03',
    })
  })

  it('keeps a status nobody knows with the summary', () => {
    expect(parseTechnicalNote('[CORE]\nSTATUS: sleeping\nSUMMARY: x')).toMatchObject({
      status: null,
      summary: 'sleeping\nx',
    })
  })

  it.each(['plain text', '', '[ ] todo', '[]'])('is none: %j', (text) => expect(parseTechnicalNote(text)).toBeNull())
})

it('is read as it was printed', () => {
  const words = fc.stringMatching(/^[a-zäöü]{1,12}( [a-zäöü]{1,12}){0,4}$/)
  const note = fc.record({
    prefixes: fc.uniqueArray(fc.constantFrom('M365APPS', 'CORE', 'INTUNE'), { minLength: 1 }),
    status: fc.constantFrom(...technicalStatusIds),
    summary: words,
    nextAction: words,
    nextActionDate: fc.constantFrom(null, isoDate('2026-12-01')),
    concerns: fc.array(
      fc.record({
        kind: fc.constantFrom(...concernKindIds),
        text: words,
        insightId: fc.constantFrom(null, 'UV-1'),
      }),
      { maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(note, (written) => {
      expect(parseTechnicalNote(printTechnicalNote(written))).toEqual(written)
    }),
    { numRuns: 50 },
  )
})
