import type { Question } from '../../template/types.ts'

/** Questions of the section “Security, privacy, compliance”. (remediation.md §6) */
export const SECURITY_QUESTIONS: readonly Question[] = [
  {
    id: 'sc.baseline',
    kind: 'one',
    section: 'security',
    text: { de: 'Office-Sicherheitsrichtlinien', en: 'Office security policies' },
    help: {
      de: 'Hersteller: die vom Hersteller veröffentlichte Grundlinie.',
      en: 'Vendor: the baseline the vendor publishes.',
    },
    options: [
      { id: 'vendor', label: { de: 'Grundlinie des Herstellers', en: "vendor's baseline" } },
      { id: 'own', label: { de: 'eigene', en: 'own' } },
      { id: 'none', label: { de: 'keine', en: 'none' } },
    ],
  },
  {
    id: 'sc.asr',
    kind: 'yesNo',
    section: 'security',
    text: {
      de: 'Regeln zur Angriffsflächenverringerung für Office aktiv?',
      en: 'Attack surface rules for Office active?',
    },
    help: { de: 'Auch im Überwachungsmodus.', en: 'Also in audit mode.' },
    options: [],
  },
  {
    id: 'sc.labels',
    kind: 'one',
    section: 'security',
    text: { de: 'Dokumentschutz', en: 'Document protection' },
    help: {
      de: 'Wie vertrauliche Dokumente heute gekennzeichnet und geschützt werden.',
      en: 'How confidential documents are marked and protected today.',
    },
    options: [
      { id: 'none', label: { de: 'keine', en: 'none' } },
      { id: 'rms', label: { de: 'Rechteverwaltung', en: 'Rights Management' } },
      { id: 'oldClient', label: { de: 'abgelöstes Add-In', en: 'retired add-in' } },
      { id: 'builtIn', label: { de: 'eingebaut', en: 'built in' } },
    ],
  },
  {
    id: 'sc.privacy',
    kind: 'one',
    section: 'security',
    text: {
      de: 'Entscheidung zu Diagnosedaten und verbundenen Erfahrungen',
      en: 'Decision on diagnostic data and connected experiences',
    },
    help: { de: 'Der Datenschutz entscheidet.', en: 'The data protection officer decides.' },
    options: [
      { id: 'made', label: { de: 'getroffen', en: 'made' } },
      { id: 'open', label: { de: 'offen', en: 'open' } },
    ],
  },
  {
    id: 'sc.works',
    kind: 'one',
    section: 'security',
    text: { de: 'Betriebs- oder Personalrat', en: 'Works council or staff representation' },
    help: {
      de: 'Wo das Recht es verlangt, vor dem ersten Bericht.',
      en: 'Where the law asks for it, before the first report.',
    },
    options: [
      { id: 'none', label: { de: 'gibt es nicht', en: 'there is none' } },
      { id: 'informed', label: { de: 'informiert', en: 'informed' } },
      { id: 'agreed', label: { de: 'zugestimmt', en: 'agreed' } },
      { id: 'open', label: { de: 'offen', en: 'open' } },
    ],
    askedWhen: 'country=de/at',
  },
  {
    id: 'sc.residency',
    kind: 'yesNo',
    section: 'security',
    text: { de: 'Vorgaben zu Datenstandort oder Geheimhaltung?', en: 'Data residency or secrecy rules?' },
    help: { de: 'Durch Gesetz, Vertrag oder Richtlinie.', en: 'By law, contract or policy.' },
    options: [],
  },
  {
    id: 'sc.usage',
    kind: 'one',
    section: 'security',
    text: { de: 'Darf Nutzung ausgewertet werden?', en: 'May usage be evaluated?' },
    help: {
      de: 'Mit Namen, mit verborgenen Namen oder gar nicht.',
      en: 'With names, with hidden names, or not at all.',
    },
    options: [
      { id: 'named', label: { de: 'ja, mit Namen', en: 'yes, with names' } },
      { id: 'concealed', label: { de: 'ja, Namen verborgen', en: 'yes, names hidden' } },
      { id: 'no', label: { de: 'nein', en: 'no' } },
      { id: 'open', label: { de: 'offen', en: 'open' } },
    ],
  },
  {
    id: 'sc.a11y',
    kind: 'yesNo',
    section: 'security',
    text: { de: 'Personen mit Screenreader oder anderen Hilfen?', en: 'People using screen readers or other aids?' },
    help: {
      de: 'Fragen Sie die Schwerbehindertenvertretung.',
      en: 'Ask the representatives of people with disabilities.',
    },
    options: [],
  },
]
