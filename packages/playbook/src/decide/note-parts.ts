import { addDays, type IsoDate } from '@lotse/calendar'
import { noteCategories } from '../vocabulary/note-categories.ts'
import type { NoteCategoryId } from '../vocabulary/note-category-ids.ts'
import type { ConcernKindId } from '../vocabulary/note-parts.ts'
import { type Refusal, refuse } from './refusal.ts'

/** What of a note's structure the rules look at. */
export type NotePartsWish = {
  readonly category: NoteCategoryId
  readonly structure:
    | {
        readonly kind: 'technical'
        readonly concerns: readonly { readonly kind: ConcernKindId; readonly insightId: string | null }[]
      }
    | { readonly kind: 'executiveSummary' | 'enterprise' }
    | null
  /** The day for which the next enterprise note is promised. */
  readonly nextUpdateOn: IsoDate | null
}

/** The structure each category may have, and whether it must (engagement.md §6). */
const structures: Readonly<Partial<Record<NoteCategoryId, { readonly kind: string; readonly isRequired: boolean }>>> = {
  engagementManagement: { kind: 'executiveSummary', isRequired: false },
  technicalEnablement: { kind: 'technical', isRequired: true },
  enterpriseStatus: { kind: 'enterprise', isRequired: true },
}

/**
 * Whether the structure of a note is whole: it fits its category, a first-party concern names its insight, an enterprise
 * note says when the next one comes, at most as many days ahead as two of them may lie apart (engagement.md §6).
 */
export function decideNoteParts(wanted: NotePartsWish, today: IsoDate): { readonly ok: true } | Refusal {
  const { category, structure, nextUpdateOn } = wanted
  const { label, atLeastEveryDays } = noteCategories[category]
  const expected = structures[category]
  if (structure === null && expected?.isRequired) {
    return refuse(
      'structureMissing',
      `${label.de}: Der gegliederte Teil fehlt. Bitte füllen Sie ihn aus (in der API: „structure“ mit „kind“ = „${expected.kind}“).`,
      `${label.en}: the structured part is missing. Please fill it in (in the API: “structure” with “kind” = “${expected.kind}”).`,
    )
  }
  if (structure !== null && structure.kind !== expected?.kind) {
    return refuse(
      'structureForeign',
      `${label.de}: Diese Gliederung gehört zu einer anderen Art von Notiz. Lassen Sie sie weg, oder wechseln Sie die Art.`,
      `${label.en}: this structure belongs to another kind of note. Leave it out, or change the kind.`,
    )
  }
  if (structure?.kind === 'technical' && structure.concerns.some(lacksInsight)) {
    return refuse(
      'insightMissing',
      'Bedenken zur Software des Herstellers brauchen die Nummer der Produktrückmeldung (Insight). Bitte tragen Sie sie ein.',
      'A concern about first-party software needs the number of its insight. Please enter it.',
    )
  }
  if (category !== 'enterpriseStatus') return { ok: true }
  if (nextUpdateOn === null) {
    return refuse(
      'nextUpdateMissing',
      'Geben Sie an, für welchen Tag der nächste Stand zugesagt ist.',
      'Say for which day the next update is promised.',
    )
  }
  const days = atLeastEveryDays ?? 21
  if (nextUpdateOn <= today || nextUpdateOn > addDays(today, days)) {
    return refuse(
      'nextUpdateOutOfReach',
      `Der nächste Stand muss nach heute liegen, höchstens ${days} Tage voraus.`,
      `The next update must lie after today, at most ${days} days ahead.`,
    )
  }
  return { ok: true }
}

const lacksInsight = (concern: { readonly kind: ConcernKindId; readonly insightId: string | null }): boolean =>
  concern.kind === 'firstParty' && (concern.insightId ?? '').trim() === ''
