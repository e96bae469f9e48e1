import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { decideNoteParts, type NotePartsWish } from './note-parts.ts'

const today = isoDate('2026-11-22')
const outcome = (wish: Partial<NotePartsWish>) => {
  const decision = decideNoteParts(
    { category: 'engagementManagement', structure: null, nextUpdateOn: null, ...wish },
    today,
  )
  return decision.ok ? 'ok' : decision.refused
}
const technical = (kind: 'firstParty' | 'business', insightId: string | null): NotePartsWish['structure'] => ({
  kind: 'technical',
  concerns: [{ kind, insightId }],
})
const enterprise = { category: 'enterpriseStatus', structure: { kind: 'enterprise' } } as const

describe('PB49 the structure of a note', () => {
  it.each<[string, Partial<NotePartsWish>, string]>([
    ['a plain management note', {}, 'ok'],
    ['an executive summary', { structure: { kind: 'executiveSummary' } }, 'ok'],
    ['a management note built like a technical one', { structure: technical('business', null) }, 'structureForeign'],
    ['a technical note without its head', { category: 'technicalEnablement' }, 'structureMissing'],
    ['an environment note', { category: 'environment' }, 'ok'],
    [
      'an environment note with a structure',
      { category: 'environment', structure: { kind: 'enterprise' } },
      'structureForeign',
    ],
    ['a business concern', { category: 'technicalEnablement', structure: technical('business', null) }, 'ok'],
    [
      'a first-party concern',
      { category: 'technicalEnablement', structure: technical('firstParty', ' ') },
      'insightMissing',
    ],
    ['with its insight', { category: 'technicalEnablement', structure: technical('firstParty', 'UV-1') }, 'ok'],
    ['an enterprise note without a next day', enterprise, 'nextUpdateMissing'],
    ['for today', { ...enterprise, nextUpdateOn: today }, 'nextUpdateOutOfReach'],
    ['for 21 days ahead', { ...enterprise, nextUpdateOn: isoDate('2026-12-13') }, 'ok'],
    ['for 22 days ahead', { ...enterprise, nextUpdateOn: isoDate('2026-12-14') }, 'nextUpdateOutOfReach'],
  ])('%s', (_case, wish, expected) => expect(outcome(wish)).toBe(expected))
})
