import type { Localised } from '../localised.ts'

/** How far a request for an expert is (engagement.md §8). */
export const expertRequestStateIds = [
  'draft',
  'submitted',
  'inTriage',
  'moreInfo',
  'approved',
  'assigned',
  'active',
  'closed',
  'rejected',
  'withdrawn',
] as const
export type ExpertRequestStateId = (typeof expertRequestStateIds)[number]

/** Whose turn it can be: whoever asks, whoever approves, the expert. */
export const expertRequestParties = ['requester', 'approver', 'expert'] as const
export type ExpertRequestParty = (typeof expertRequestParties)[number]

interface ExpertRequestState {
  readonly label: Localised
  readonly meaning: Localised
  /** Nothing waits for anybody any more, apart from the approver’s last look. */
  readonly ended: boolean
}

export const expertRequestStates: Readonly<Record<ExpertRequestStateId, ExpertRequestState>> = {
  draft: {
    label: { de: 'Entwurf', en: 'Draft' },
    meaning: { de: 'Noch nicht eingereicht.', en: 'Not submitted yet.' },
    ended: false,
  },
  submitted: {
    label: { de: 'Eingereicht', en: 'Submitted' },
    meaning: { de: 'Eingegangen und bestätigt; die Sichtung steht aus.', en: 'Received and confirmed; triage is due.' },
    ended: false,
  },
  inTriage: {
    label: { de: 'In Sichtung', en: 'In triage' },
    meaning: { de: 'Wird gelesen und entschieden.', en: 'Being read and decided.' },
    ended: false,
  },
  moreInfo: {
    label: { de: 'Rückfrage', en: 'More details asked' },
    meaning: {
      de: 'Es fehlen Angaben; die anfragende Seite ist am Zug.',
      en: 'Details are missing; the requester is next.',
    },
    ended: false,
  },
  approved: {
    label: { de: 'Genehmigt', en: 'Approved' },
    meaning: { de: 'Genehmigt; wer hilft, wird noch bestimmt.', en: 'Approved; who helps is still to be named.' },
    ended: false,
  },
  assigned: {
    label: { de: 'Zugewiesen', en: 'Assigned' },
    meaning: {
      de: 'Eine Person ist benannt; Erwartung, Ergebnis, Endkriterien und Enddatum werden vereinbart.',
      en: 'Somebody is named; expectations, outcome, exit criteria and end date are being agreed.',
    },
    ended: false,
  },
  active: {
    label: { de: 'Läuft', en: 'Active' },
    meaning: {
      de: 'Der Experte unterstützt bis zum vereinbarten Ende.',
      en: 'The expert supports until the agreed end.',
    },
    ended: false,
  },
  closed: {
    label: { de: 'Abgeschlossen', en: 'Closed' },
    meaning: {
      de: 'Mit Zusammenfassung beendet. Für ein neues Anliegen braucht es eine neue Anfrage.',
      en: 'Ended with a summary. A new issue needs a new request.',
    },
    ended: true,
  },
  rejected: {
    label: { de: 'Abgelehnt', en: 'Rejected' },
    meaning: {
      de: 'Mit Grund abgelehnt; überarbeitet lässt sie sich erneut einreichen.',
      en: 'Rejected with a reason; once revised it can be submitted again.',
    },
    ended: true,
  },
  withdrawn: {
    label: { de: 'Zurückgezogen', en: 'Withdrawn' },
    meaning: { de: 'Von der anfragenden Seite zurückgezogen.', en: 'Withdrawn by the requester.' },
    ended: true,
  },
}
