import type { Text } from '../text.ts'

export interface TrainingForm {
  readonly id: string
  readonly title: Text
  readonly audience: Text
  readonly length: Text
  /** Days around the ring day; null: always there. */
  readonly days: { readonly from: number; readonly to: number } | null
  /** Whether whoever took part counts as reached: a form for the people of the group, not for those around them. */
  readonly counts: boolean
  /** The vendor's pages on its topic, by id of TRAINING_LINKS. */
  readonly links: readonly string[]
}

/** Which training there is, for whom and when. (acm.md §6) */
export const TRAINING_FORMS: readonly TrainingForm[] = [
  {
    id: 'briefing',
    title: { de: 'Kurze Einweisung der Führung', en: 'Briefing of sponsor and managers' },
    audience: { de: 'Führungskräfte', en: 'leaders' },
    length: { de: '20 Minuten', en: '20 minutes' },
    days: { from: -60, to: -60 },
    counts: false,
    links: ['training/adoption'],
  },
  {
    id: 'ownFiles',
    title: { de: 'Makros und Add-Ins an eigenen Dateien', en: 'Macros and add-ins, with own files' },
    audience: { de: 'Inhaber von Makros und Add-Ins', en: 'owners of macros and add-ins' },
    length: { de: '60 Minuten', en: '60 minutes' },
    days: { from: -45, to: -21 },
    counts: false,
    links: [],
  },
  {
    id: 'helpdesk',
    title: { de: 'Schulung der Benutzerbetreuung', en: 'Helpdesk training' },
    audience: { de: 'Betreuung', en: 'support' },
    length: { de: 'halber Tag', en: 'half a day' },
    days: { from: -14, to: -14 },
    counts: false,
    links: ['training/everyday', 'training/champions'],
  },
  {
    id: 'whatIsNew',
    title: { de: 'Was ist neu, live oder als Aufnahme', en: 'What is new, live or recorded' },
    audience: { de: 'alle', en: 'everybody' },
    length: { de: '30 Minuten', en: '30 minutes' },
    days: { from: -7, to: 7 },
    counts: true,
    links: ['training/everyday'],
  },
  {
    id: 'role',
    title: { de: 'Nach Rolle: Assistenz, Tabellen, Prüfen', en: 'By role: assistants, spreadsheets, reviewing' },
    audience: { de: 'nach Vorhaben', en: 'by scenario' },
    length: { de: '60 Minuten', en: '60 minutes' },
    days: { from: -7, to: 14 },
    counts: true,
    links: ['training/everyday', 'training/scenarios'],
  },
  {
    id: 'clinic',
    title: { de: 'Sprechstunde', en: 'Clinic' },
    audience: { de: 'wer Fragen hat', en: 'people with questions' },
    length: { de: 'offene Stunde', en: 'open hour' },
    days: { from: 0, to: 14 },
    counts: true,
    links: [],
  },
  {
    id: 'library',
    title: { de: 'Sammlung zum Selbstlernen', en: 'Self-service library' },
    audience: { de: 'alle', en: 'everybody' },
    length: { de: '–', en: '–' },
    days: null,
    counts: true,
    links: ['training/everyday', 'training/pathways', 'training/scenarios'],
  },
]

export const findForm = (id: string): TrainingForm | undefined => TRAINING_FORMS.find((one) => one.id === id)
