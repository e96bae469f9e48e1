import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { factsOf, today } from '../testing/facts.ts'
import { noteCategoryIds } from '../vocabulary/note-category-ids.ts'
import { decideNote, type NoteWish } from './note.ts'
import { decideNoteParts, type NotePartsWish } from './note-parts.ts'

const all = factsOf({ noteCategoriesKept: noteCategoryIds })
const sound: NoteWish = {
  category: 'engagementManagement',
  text: 'Gespräch mit Frau Petersen',
  nextAction: null,
  actor: { roles: ['FM'] },
}

describe('PB48 what a person reads whose note is refused', () => {
  it.each<[string, Partial<NoteWish>, string, string]>([
    [
      'the engineer and a management note',
      { actor: { roles: ['FE'] } },
      'Steuerungsnotiz: Schreiben darf nur, wer eine dieser Rollen hat: Engagement-Leitung (FM) oder Apps-Experte (SME).',
      'Management note: writing is only for these roles: Engagement manager (FM) or Apps expert (SME).',
    ],
    [
      'the manager and an environment note',
      { category: 'environment' },
      'Umgebungsnotiz: Schreiben darf nur, wer diese Rolle hat: Technik (FE).',
      'Environment note: writing is only for this role: Engineer (FE).',
    ],
    [
      'the architect without the flag',
      { category: 'enterpriseStatus', actor: { roles: ['FTA'] } },
      'Enterprise-Notizen gibt es nur bei Kennzeichnung als Großkunde, Stufe 3 oder 4.',
      'Enterprise notes exist only for customers flagged as enterprise, level 3 or 4.',
    ],
    [
      'nothing written',
      { text: ' \n' },
      'Die Notiz ist leer. Schreiben Sie, was geschehen ist.',
      'The note is empty. Write what happened.',
    ],
    [
      'a next action of 501 characters',
      { nextAction: 'x'.repeat(501) },
      'Der nächste Schritt hat 501 Zeichen; höchstens 500 sind möglich. Bitte kürzen Sie ihn.',
      'The next action has 501 characters; 500 at most are possible. Please shorten it.',
    ],
  ])('%s', (_when, wish, german, english) =>
    expect(decideNote({ ...sound, ...wish }, all)).toMatchObject({ ok: false, message: { de: german, en: english } }),
  )
  it('a category that is not kept', () =>
    expect(decideNote(sound, factsOf({ noteCategoriesKept: [] }))).toMatchObject({
      message: {
        de: 'Steuerungsnotiz: wird hier nicht geführt. Wählen Sie eine andere Art von Notiz.',
        en: 'Management note: not kept here. Choose another kind of note.',
      },
    }))
})

describe('PB49 what a person reads whose note lacks its structure', () => {
  const enterprise = { category: 'enterpriseStatus', structure: { kind: 'enterprise' } } as const
  it.each<[string, Partial<NotePartsWish>, string, string]>([
    [
      'a technical note without its head',
      { category: 'technicalEnablement' },
      'Techniknotiz: Der gegliederte Teil fehlt. Bitte füllen Sie ihn aus (in der API: „structure“ mit „kind“ = „technical“).',
      'Technical note: the structured part is missing. Please fill it in (in the API: “structure” with “kind” = “technical”).',
    ],
    [
      'an enterprise note without its parts',
      { category: 'enterpriseStatus' },
      'Enterprise-Notiz: Der gegliederte Teil fehlt. Bitte füllen Sie ihn aus (in der API: „structure“ mit „kind“ = „enterprise“).',
      'Enterprise note: the structured part is missing. Please fill it in (in the API: “structure” with “kind” = “enterprise”).',
    ],
    [
      'a management note with an enterprise structure',
      { structure: { kind: 'enterprise' } },
      'Steuerungsnotiz: Diese Gliederung gehört zu einer anderen Art von Notiz. Lassen Sie sie weg, oder wechseln Sie die Art.',
      'Management note: this structure belongs to another kind of note. Leave it out, or change the kind.',
    ],
    [
      'a first-party concern without its insight',
      {
        category: 'technicalEnablement',
        structure: { kind: 'technical', concerns: [{ kind: 'firstParty', insightId: null }] },
      },
      'Bedenken zur Software des Herstellers brauchen die Nummer der Produktrückmeldung (Insight). Bitte tragen Sie sie ein.',
      'A concern about first-party software needs the number of its insight. Please enter it.',
    ],
    [
      'no day for the next enterprise note',
      enterprise,
      'Geben Sie an, für welchen Tag der nächste Stand zugesagt ist.',
      'Say for which day the next update is promised.',
    ],
    [
      'today as the day',
      { ...enterprise, nextUpdateOn: today },
      'Der nächste Stand muss nach heute liegen, höchstens 21 Tage voraus.',
      'The next update must lie after today, at most 21 days ahead.',
    ],
    [
      'a day too far ahead',
      { ...enterprise, nextUpdateOn: isoDate('2026-12-14') },
      'Der nächste Stand muss nach heute liegen, höchstens 21 Tage voraus.',
      'The next update must lie after today, at most 21 days ahead.',
    ],
  ])('%s', (_when, wish, german, english) => {
    const empty: NotePartsWish = { category: 'engagementManagement', structure: null, nextUpdateOn: null }
    expect(decideNoteParts({ ...empty, ...wish }, today)).toMatchObject({
      ok: false,
      message: { de: german, en: english },
    })
  })
})
