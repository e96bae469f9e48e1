import type { Localised } from '../localised.ts'
import type { UsageStatusId } from '../vocabulary/usage-status.ts'
import { causeWords, intentWords, meetingPlan, usageFigure, vagueWords } from './words.ts'

/** `good`: intent, cause and detail; `thin`: something of it missing; `empty`: no intent, or too short to hold one. */
export type IntentRating = 'good' | 'thin' | 'empty'

export type RatedIntent = {
  readonly rating: IntentRating
  /** What would make it better; empty where it is good. */
  readonly hints: readonly Localised[]
}

/** Below this many characters there is no intent and cause to be found. */
export const INTENT_LENGTH = 20
/** A sentence with fewer words than this cannot hold intent, cause and detail. */
const DETAIL_WORDS = 9

/** What a sentence starter leaves for the writer to fill in. */
const gap = /…|\.\.\./

/**
 * How well an intent note says what the customer wants and why, by local rules (engagement.md §5 "Intent note
 * quality"). `empty` cannot be saved; `thin` may be, after the writer has seen the hints.
 */
export function rateIntentNote(text: string, status: UsageStatusId): RatedIntent {
  const note = text.trim()
  if (note.length < INTENT_LENGTH) return { rating: 'empty', hints: [hints.tooShort] }
  if (!intentWords[status].test(note)) return { rating: 'empty', hints: [hints.noIntent] }
  const found = [
    ...(gap.test(note) ? [hints.gap] : []),
    ...(causeWords.test(note) ? [] : [hints.noCause]),
    ...(note.split(/\s+/).length >= DETAIL_WORDS ? [] : [hints.noDetail]),
    ...(vagueWords.test(note) ? [hints.vague] : []),
    ...(usageFigure.test(note) ? [hints.usageFigure] : []),
    ...(meetingPlan.test(note) ? [hints.meeting] : []),
  ]
  return { rating: found.length === 0 ? 'good' : 'thin', hints: found }
}

const hints = {
  tooShort: {
    de: `Mindestens ${INTENT_LENGTH} Zeichen: Was will der Kunde, und warum?`,
    en: `At least ${INTENT_LENGTH} characters: what does the customer want, and why?`,
  },
  noIntent: {
    de: 'Der Satz sagt nicht, was der Kunde will oder nicht will. Klare Wörter helfen: will, kann nicht, lehnt ab, antwortet nicht.',
    en: 'The sentence does not say what the customer wants or does not want. Clear words help: wants, cannot, declines, no answer.',
  },
  gap: { de: 'Schreiben Sie aus, was „…“ noch offen lässt.', en: 'Write out what “…” still leaves open.' },
  noCause: { de: 'Ergänzen Sie, warum: „weil …“, „wegen …“.', en: 'Add why: “because …”, “due to …”.' },
  noDetail: {
    de: 'Ergänzen Sie eine Einzelheit: wer, welche Anwendung, welche Vorschrift.',
    en: 'Add a detail: who, which application, which rule.',
  },
  vague: {
    de: 'Ohne „derzeit“, „vorerst“, „noch nicht“: Sagen Sie, was gilt.',
    en: 'Without “currently”, “for now”, “yet”: say what is so.',
  },
  usageFigure: { de: 'Nutzungszahlen gehören nicht in die Absicht.', en: 'Usage figures do not belong to intent.' },
  meeting: {
    de: 'Termine gehören in den nächsten Schritt, nicht in die Absicht.',
    en: 'Meetings belong to the next action, not to intent.',
  },
} satisfies Record<string, Localised>
