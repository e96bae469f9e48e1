import type { Localised } from '../localised.ts'
import type { NoteCategoryId } from './note-category-ids.ts'
import type { RoleId } from './roles.ts'
import type { SourceMark } from './source.ts'

export type NoteCategory = {
  readonly label: Localised
  /** What belongs in such a note, and what does not. */
  readonly holds: Localised
  readonly writtenBy: readonly RoleId[]
  /** The usual pause between two notes of this category, in days; null: no fixed pace. */
  readonly usuallyEveryDays: number | null
  /** Longest pause between two notes of this category while the engagement is active, in days; null: no fixed pace. */
  readonly atLeastEveryDays: number | null
  readonly source: SourceMark
}

export const noteCategories: Readonly<Record<NoteCategoryId, NoteCategory>> = {
  engagementManagement: {
    label: { de: 'Steuerungsnotiz', en: 'Management note' },
    holds: {
      de: 'Was geschehen ist, wie die Beziehung steht, was geplant ist; mit nächstem Schritt, Termin und Zuständigen. Auch ein Anruf gehört hierher. Technisches kommt in die Techniknotiz; was der Kunde will, steht beim Nutzungsstatus.',
      en: 'What happened, how the relationship stands, what is planned; with next action, date and owner. A call belongs here too. Technical detail goes into the technical note; what the customer wants stands with the usage status.',
    },
    writtenBy: ['FM', 'SME'],
    usuallyEveryDays: 14,
    atLeastEveryDays: 14,
    source: 'S',
  },
  technicalEnablement: {
    label: { de: 'Techniknotiz', en: 'Technical note' },
    holds: {
      de: 'Jedes technische Gespräch und jede technische Arbeit: Stand, Zusammenfassung, nächster Schritt mit Termin, Bedenken.',
      en: 'Every technical talk and activity: status, summary, next action with its date, concerns.',
    },
    writtenBy: ['FE', 'SME', 'OPP_RANGER'],
    usuallyEveryDays: null,
    atLeastEveryDays: null,
    source: 'S',
  },
  enterpriseStatus: {
    label: { de: 'Enterprise-Notiz', en: 'Enterprise note' },
    holds: {
      de: 'Stand eines Großkunden: Grund der Kennzeichnung, Farbe, Hindernisse, nächster Bericht.',
      en: 'State of an enterprise customer: reason for the flag, colour, blockers, next update.',
    },
    writtenBy: ['FTA'],
    usuallyEveryDays: 14,
    atLeastEveryDays: 21,
    source: 'S',
  },
  intent: {
    label: { de: 'Absichtsnotiz', en: 'Intent note' },
    holds: {
      de: 'Ein oder zwei Sätze: was der Kunde will und warum. Keine Nutzungszahlen, keine Terminplanung.',
      en: 'One or two sentences: what the customer wants, and why. No usage figures, no meeting plans.',
    },
    writtenBy: ['FM'],
    usuallyEveryDays: null,
    atLeastEveryDays: null,
    source: 'P',
  },
  environment: {
    label: { de: 'Umgebungsnotiz', en: 'Environment note' },
    holds: {
      de: 'Tatsachen über die Umgebung des Kunden, sobald sie sich ändern.',
      en: 'Facts about the customer’s environment, whenever they change.',
    },
    writtenBy: ['FE'],
    usuallyEveryDays: null,
    atLeastEveryDays: null,
    source: 'P',
  },
}
