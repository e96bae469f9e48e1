import type { Localised } from '../localised.ts'
import type { ExpertRequestFieldId } from './form.ts'

export interface ExpertRequestField {
  readonly id: ExpertRequestFieldId
  readonly label: Localised
  /** What belongs there; said beside the field. */
  readonly help: Localised
  readonly required: boolean
}

/** The fields in the order of the vendor’s form, then what Lotse adds (engagement.md §8). */
export const expertRequestFields: readonly ExpertRequestField[] = [
  {
    id: 'tenantId',
    label: { de: 'Tenant-ID', en: 'Tenant id' },
    help: {
      de: 'Die Verzeichnis-ID aus Microsoft Entra; sie steht beim Tenant des Kunden.',
      en: 'The directory id in Microsoft Entra; it stands with the customer’s tenant.',
    },
    required: true,
  },
  {
    id: 'tenantName',
    label: { de: 'Tenant-Name', en: 'Tenant name' },
    help: { de: 'So wie er beim Hersteller verzeichnet ist.', en: 'As it is recorded at the vendor.' },
    required: true,
  },
  {
    id: 'segment',
    label: { de: 'Segment', en: 'Segment' },
    help: {
      de: 'Vorgeschlagen nach den Plätzen: Großunternehmen ab 301.',
      en: 'Suggested by the seats: enterprise from 301.',
    },
    required: false,
  },
  {
    id: 'seats',
    label: { de: 'Plätze des Dienstes', en: 'Seats of the workload' },
    help: { de: 'Berechtigte Personen für diesen Dienst.', en: 'People entitled to this workload.' },
    required: false,
  },
  {
    id: 'deliveryTeam',
    label: { de: 'Lieferteam', en: 'Delivery team' },
    help: {
      de: 'Wer den Kunden führt: Leitung und Technik mit Namen.',
      en: 'Who guides the customer: manager and engineer by name.',
    },
    required: true,
  },
  {
    id: 'partner',
    label: { de: 'Partner', en: 'Partner' },
    help: { de: 'Das Unternehmen, das liefert.', en: 'The company that delivers.' },
    required: true,
  },
  {
    id: 'region',
    label: { de: 'Region', en: 'Region' },
    help: { de: 'Vorgeschlagen nach dem Land des Kunden.', en: 'Suggested by the customer’s country.' },
    required: false,
  },
  {
    id: 'contactAddress',
    label: { de: 'Kontaktadresse', en: 'Contact address' },
    help: {
      de: 'Genau eine E-Mail-Adresse im Team. Der Experte arbeitet mit dem Partner, selten mit dem Kunden.',
      en: 'Exactly one e-mail address in the team. The expert works with the partner, seldom with the customer.',
    },
    required: true,
  },
  {
    id: 'requestedRole',
    label: { de: 'Gewünschte Rolle', en: 'Requested role' },
    help: {
      de: 'Ein Experte unterstützt; er ersetzt weder Leitung noch Technik oder Architektur.',
      en: 'An expert supports; they replace neither manager nor engineer or architect.',
    },
    required: true,
  },
  {
    id: 'workload',
    label: { de: 'Dienst', en: 'Workload' },
    help: { de: 'Folgt aus dem Engagement.', en: 'Follows from the engagement.' },
    required: true,
  },
  {
    id: 'primaryLanguage',
    label: { de: 'Erste Sprache', en: 'Primary language' },
    help: { de: 'In der gearbeitet werden soll.', en: 'In which the work is to be done.' },
    required: false,
  },
  {
    id: 'secondaryLanguage',
    label: { de: 'Zweite Sprache', en: 'Secondary language' },
    help: { de: 'Wenn es in der ersten niemanden gibt.', en: 'Where nobody speaks the first.' },
    required: false,
  },
  {
    id: 'approver',
    label: { de: 'Wer im Haus zugestimmt hat', en: 'Approver' },
    help: {
      de: 'Zusätzliche Angaben, Teil 1: Name der Person, die die Anfrage im eigenen Haus befürwortet.',
      en: 'Additional information, part 1: the person of your house who supports the request.',
    },
    required: true,
  },
  {
    id: 'justification',
    label: { de: 'Begründung', en: 'Justification' },
    help: {
      de: 'Teil 2: Warum braucht es jemanden von außen, und was hängt daran? Zahlen helfen.',
      en: 'Part 2: why is somebody from outside needed, and what depends on it? Figures help.',
    },
    required: true,
  },
  {
    id: 'tried',
    label: { de: 'Was schon versucht wurde', en: 'What was tried' },
    help: {
      de: 'Teil 3: Schritte mit Datum und Ergebnis. Vorbelegt aus den Notizen; streichen Sie, was nicht dazugehört.',
      en: 'Part 3: steps with day and result. Prefilled from the notes; strike what does not belong here.',
    },
    required: true,
  },
  {
    id: 'topic',
    label: { de: 'Thema', en: 'Topic' },
    help: {
      de: 'Danach zählt Lotse, wie oft der Partner zum selben Thema anfragt.',
      en: 'By it Lotse counts how often the partner asks about the same topic.',
    },
    required: true,
  },
  {
    id: 'blocker',
    label: { de: 'Hindernis', en: 'Blocker' },
    help: { de: 'Was genau aufhält, in einem Satz.', en: 'What exactly holds it up, in a sentence.' },
    required: false,
  },
  {
    id: 'readinessRun',
    label: { de: 'Bereitschaftsanalyse', en: 'Readiness run' },
    help: {
      de: 'Tag oder Name des Laufs, auf den sich die Frage stützt.',
      en: 'Day or name of the run the question rests on.',
    },
    required: false,
  },
  {
    id: 'desiredOutcome',
    label: { de: 'Gewünschtes Ergebnis', en: 'Desired outcome' },
    help: { de: 'Was am Ende anders ist.', en: 'What is different at the end.' },
    required: false,
  },
  {
    id: 'exitCriteria',
    label: { de: 'Woran das Ende zu erkennen ist', en: 'Exit criteria' },
    help: { de: 'Prüfbar, auch für Außenstehende.', en: 'Checkable, also for outsiders.' },
    required: false,
  },
  {
    id: 'endOn',
    label: { de: 'Gewünschtes Enddatum', en: 'Wished end date' },
    help: { de: 'Bis wann die Hilfe reichen soll.', en: 'Until when the help is wanted.' },
    required: false,
  },
]

export function expertRequestField(id: ExpertRequestFieldId): ExpertRequestField {
  const field = expertRequestFields.find((one) => one.id === id)
  if (field === undefined) throw new Error(`There is no field “${id}” in the request for an expert.`)
  return field
}
