import type { Note } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import {
  draftOf,
  emptyNote,
  fromDraft,
  hasWords,
  inputOf,
  type NoteValues,
  structureOf,
  valuesOf,
} from './note-values.ts'

const empty = emptyNote('engagementManagement', 'Ada Ewer', 'M365APPS')
const technical: NoteValues = {
  ...empty,
  category: 'technicalEnablement',
  text: 'Paket getestet',
  technical: {
    prefixes: ['M365APPS', 'INTUNE'],
    status: 'paused',
    concerns: [{ kind: 'business', text: 'Inventur', insightId: ' ' }],
  },
}

describe('a draft', () => {
  it('comes back as it was', () => {
    expect(fromDraft(draftOf(technical), empty)).toEqual(technical)
  })

  it.each([
    ['of an older form', { text: 'alt' }, { ...empty, text: 'alt' }],
    ['with a field of another shape', { text: 7, tags: 'x', technical: [] }, empty],
    ['with a field nobody knows', { text: 'a', more: true }, { ...empty, text: 'a' }],
  ])('%s takes what it can', (_case, fields, expected) => {
    expect(fromDraft({ category: 'engagementManagement', fields }, empty)).toEqual(expected)
  })
})

describe('what is sent', () => {
  it('has the structure of its category only', () => {
    expect(structureOf(empty)).toBeNull()
    expect(structureOf(technical)).toEqual({
      kind: 'technical',
      prefixes: ['M365APPS', 'INTUNE'],
      status: 'paused',
      concerns: [{ kind: 'business', text: 'Inventur', insightId: null }],
    })
    expect(structureOf({ ...empty, variant: 'executiveSummary' })).toMatchObject({ kind: 'executiveSummary' })
    expect(structureOf({ ...empty, category: 'enterpriseStatus' })).toMatchObject({
      kind: 'enterprise',
      colour: 'green',
    })
    expect(structureOf({ ...empty, category: 'environment', variant: 'executiveSummary' })).toBeNull()
  })

  it('names an owner only of a next action', () => {
    expect(inputOf({ ...empty, text: 'x' })).toMatchObject({ nextAction: null, nextActionOwner: null })
    expect(inputOf({ ...empty, nextAction: 'Anruf' })).toMatchObject({ nextActionOwner: 'Ada Ewer' })
  })

  it.each([
    ['', null],
    ['2026-02-30', null],
    ['2026-12-01', '2026-12-01'],
  ])('takes the day %j as %j', (nextActionDate, expected) => {
    expect(inputOf({ ...empty, nextActionDate }).nextActionDate).toBe(expected)
  })
})

it('begins a correction with what the note says', () => {
  const sent = inputOf(technical)
  const note = { ...sent, structure: sent.structure } as unknown as Note
  expect(inputOf(valuesOf(note, empty))).toEqual(sent)
})

it('knows whether there is anything to keep', () => {
  expect(hasWords(empty)).toBe(false)
  expect(hasWords({ ...empty, text: ' \n' })).toBe(false)
  expect(hasWords({ ...empty, nextAction: 'Anruf' })).toBe(true)
  expect(hasWords(technical)).toBe(true)
  expect(hasWords({ ...empty, tags: ['Pilot'] })).toBe(true)
  expect(hasWords({ ...empty, enterprise: { ...empty.enterprise, publicName: 'Arnold' } })).toBe(true)
  const row = { topic: '', description: '', impact: 'Rollout steht', action: '' }
  expect(hasWords({ ...empty, enterprise: { ...empty.enterprise, notGreen: [row] } })).toBe(true)
})
