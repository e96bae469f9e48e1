import type { Facts } from '../evaluate/facts.ts'
import { noteCategories } from '../vocabulary/note-categories.ts'
import type { NoteCategoryId } from '../vocabulary/note-category-ids.ts'
import { type Actor, actsAs, onlyFor, type Refusal, refuse } from './refusal.ts'

/** Most characters of a note's next action (engagement.md §6). */
export const NEXT_ACTION_LENGTH = 500

export type NoteWish = {
  readonly category: NoteCategoryId
  readonly text: string
  readonly nextAction: string | null
  readonly actor: Actor
}

/**
 * Whether a note may be written. There is no decision on changing or deleting one: saved notes stay, a correction is a
 * note of its own (engagement.md §6, §14 no. 14).
 */
export function decideNote(wanted: NoteWish, facts: Facts): { readonly ok: true } | Refusal {
  const { label, writtenBy } = noteCategories[wanted.category]
  if (!facts.noteCategoriesKept.includes(wanted.category)) {
    return refuse(
      'notKept',
      `${label.de}: wird hier nicht geführt. Wählen Sie eine andere Art von Notiz.`,
      `${label.en}: not kept here. Choose another kind of note.`,
    )
  }
  if (!actsAs(wanted.actor, writtenBy)) {
    return refuse(
      'notAllowed',
      `${label.de}: Schreiben ${onlyFor(writtenBy).de}`,
      `${label.en}: writing ${onlyFor(writtenBy).en}`,
    )
  }
  if (wanted.category === 'enterpriseStatus' && (facts.engagement.enterpriseLevel ?? 0) < 3) {
    return refuse(
      'enterpriseFlagMissing',
      'Enterprise-Notizen gibt es nur bei Kennzeichnung als Großkunde, Stufe 3 oder 4.',
      'Enterprise notes exist only for customers flagged as enterprise, level 3 or 4.',
    )
  }
  if (wanted.text.trim() === '') {
    return refuse(
      'textMissing',
      'Die Notiz ist leer. Schreiben Sie, was geschehen ist.',
      'The note is empty. Write what happened.',
    )
  }
  const length = wanted.nextAction?.length ?? 0
  if (length > NEXT_ACTION_LENGTH) {
    return refuse(
      'nextActionTooLong',
      `Der nächste Schritt hat ${length} Zeichen; höchstens ${NEXT_ACTION_LENGTH} sind möglich. Bitte kürzen Sie ihn.`,
      `The next action has ${length} characters; ${NEXT_ACTION_LENGTH} at most are possible. Please shorten it.`,
    )
  }
  return { ok: true }
}
