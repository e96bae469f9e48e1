import type { DecisionPoint } from './types.ts'

/** Decision point 5. (assessment-decisions.md §5) */
export const LANGUAGES: DecisionPoint = {
  id: 'languages',
  number: 5,
  title: { de: 'Sprachen', en: 'Languages' },
  ask: {
    de: 'In welchen Sprachen wird gearbeitet und geschrieben?',
    en: 'In which languages do people work and write?',
  },
  collect: [
    { de: 'Anzeigesprachen von Windows', en: 'Display languages of Windows' },
    { de: 'Vorhandene Sprachpakete mit Anzahl', en: 'Language packs that exist, with counts' },
    { de: 'Wo nur die Rechtschreibung gebraucht wird', en: 'Where only proofing is needed' },
  ],
  decisions: [
    {
      id: 'languages',
      kind: 'languages',
      question: { de: 'Welche Sprachen der Oberfläche gibt es?', en: 'Which languages of the interface are there?' },
      options: [],
      recommended: [],
      mandatory: true,
      answers: ['la.count'],
      dependsOn: ['scope.product'],
    },
    {
      id: 'languages.method',
      kind: 'one',
      question: {
        de: 'Wie kommt die erste Sprache auf das Gerät?',
        en: 'How does the first language get onto a device?',
      },
      options: [
        {
          id: 'matchOs',
          label: { de: 'wie Windows, sonst die Firmensprache', en: 'as Windows, otherwise the company language' },
          consequence: {
            de: 'Eine Konfiguration für alle Länder.',
            en: 'One configuration for all countries.',
          },
        },
        {
          id: 'fixed',
          label: { de: 'eine feste Sprache', en: 'one fixed language' },
          consequence: {
            de: 'Einfach, aber ohne Rücksicht auf das Gerät.',
            en: 'Simple, but regardless of the device.',
          },
        },
        {
          id: 'fixedByRegion',
          label: { de: 'feste Liste je Region', en: 'fixed list by region' },
          consequence: { de: 'Je Region ein Paket.', en: 'A package for each region.' },
        },
      ],
      recommended: ['matchOs'],
      mandatory: false,
      answers: [],
      dependsOn: ['languages'],
    },
    {
      id: 'languages.more',
      kind: 'many',
      question: { de: 'Wie kommen weitere Sprachen hinzu?', en: 'How are further languages added?' },
      options: [
        {
          id: 'leanPackages',
          label: { de: 'schlanke Pakete je Sprache', en: 'lean packages for each language' },
          consequence: { de: 'Nur wer sie braucht, lädt sie.', en: 'Only those who need it load it.' },
        },
        {
          id: 'proofingTools',
          label: { de: 'nur Rechtschreibung', en: 'proofing only' },
          consequence: {
            de: 'Kleiner als ein Sprachpaket; die Oberfläche bleibt.',
            en: 'Smaller than a language pack; the interface stays.',
          },
        },
        {
          id: 'selfService',
          label: { de: 'Benutzer holen sie selbst', en: 'users fetch them' },
          consequence: { de: 'Eine Richtlinie muss es erlauben.', en: 'A policy has to allow it.' },
        },
      ],
      recommended: ['leanPackages', 'proofingTools'],
      mandatory: false,
      answers: [],
      dependsOn: ['languages', 'deployment.tool'],
    },
  ],
  recommendation: {
    de: 'Sprache wie Windows, mit der Firmensprache als Rückfall; alles Weitere als schlanke Pakete.',
    en: 'The language of Windows, with the company language to fall back on; everything else as lean packages.',
  },
  overturnedBy: {
    de: 'Windows ist überall in einer anderen Sprache als gearbeitet wird: dann eine feste Liste.',
    en: 'Windows is everywhere in another language than people work in: then a fixed list.',
  },
  sets: {
    configuration: ['Language ID', 'Fallback', 'TargetProduct', 'LanguagePack', 'ProofingTools'],
    project: ['packages', 'source'],
  },
  watch: [
    {
      de: 'Britisches Englisch, kanadisches Französisch und mexikanisches Spanisch gibt es nicht für Visio und Project.',
      en: 'British English, Canadian French and Mexican Spanish do not exist for Visio and Project.',
    },
    {
      de: 'Die erste Sprache bestimmt die Sprache der Hülle.',
      en: 'The first language fixes the language of the shell.',
    },
    {
      de: 'Eine Freigabe hält jede Sprache vor oder braucht den Rückfall auf das Netz.',
      en: 'A share holds every language or needs the fallback to the network.',
    },
  ],
  topics: ['deploy/overview-deploying-languages-microsoft-365-apps'],
  knownFrom: ['la.count', 'la.packs', 'la.rare'],
  minutes: 10,
}
