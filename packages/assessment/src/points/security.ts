import type { DecisionPoint } from './types.ts'

/** Decision point 16; what may be measured comes from the talk about change. (assessment-decisions.md §16, acm.md §2) */
export const SECURITY: DecisionPoint = {
  id: 'security',
  number: 16,
  title: { de: 'Sicherheit und Datenschutz', en: 'Security and privacy' },
  ask: {
    de: 'Welche Grundregeln gelten, und wer entscheidet sie?',
    en: 'Which ground rules apply, and who decides them?',
  },
  collect: [
    { de: 'Richtlinien für Makros, Add-Ins, Dateitypen', en: 'Policies for macros, add-ins, file types' },
    { de: 'Datenschutzstufe, verbundene Erfahrungen', en: 'Privacy level, connected experiences' },
    { de: 'Beteiligung der Personalvertretung', en: 'Involvement of staff representation' },
  ],
  decisions: [
    {
      id: 'security.baseline',
      kind: 'one',
      question: { de: 'Welche Grundlage?', en: 'Which baseline?' },
      options: [
        {
          id: 'vendorAsPolicy',
          label: { de: 'Empfehlung des Herstellers, als Richtlinie', en: 'the vendor’s, as policy' },
          consequence: {
            de: 'Gepflegt und bekannt; Ausnahmen dokumentieren.',
            en: 'Maintained and known; document exceptions.',
          },
        },
        {
          id: 'own',
          label: { de: 'eigene', en: 'own' },
          consequence: { de: 'Muss mit jedem Kanal nachgezogen werden.', en: 'Has to be kept up with every channel.' },
        },
      ],
      recommended: ['vendorAsPolicy'],
      mandatory: true,
      answers: ['sc.baseline'],
      dependsOn: [],
    },
    {
      id: 'security.privacy',
      kind: 'one',
      question: { de: 'Welche Diagnosedaten?', en: 'Which diagnostic data?' },
      options: [
        {
          id: 'required',
          label: { de: 'erforderliche', en: 'required' },
          consequence: { de: 'Das Nötige zum sicheren Betrieb.', en: 'What is needed to run securely.' },
        },
        {
          id: 'optional',
          label: { de: 'auch optionale', en: 'optional too' },
          consequence: { de: 'Hilft bei Störungen; Zustimmung nötig.', en: 'Helps with faults; needs consent.' },
        },
        {
          id: 'neither',
          label: { de: 'keine', en: 'neither' },
          consequence: {
            de: 'Erforderliche Dienstdaten fließen weiter.',
            en: 'Required service data goes on flowing.',
          },
        },
      ],
      recommended: ['required'],
      mandatory: true,
      answers: ['sc.privacy'],
      dependsOn: [],
    },
    {
      id: 'change.works',
      kind: 'one',
      question: { de: 'Wie weit ist die Personalvertretung?', en: 'How far is staff representation involved?' },
      options: [
        {
          id: 'none',
          label: { de: 'es gibt keine', en: 'there is none' },
          consequence: { de: 'Nichts weiter.', en: 'Nothing further.' },
        },
        {
          id: 'informed',
          label: { de: 'unterrichtet', en: 'informed' },
          consequence: { de: 'Antwort abwarten.', en: 'Wait for the answer.' },
        },
        {
          id: 'agreed',
          label: { de: 'hat zugestimmt', en: 'agreed' },
          consequence: { de: 'Der Rollout kann beginnen.', en: 'The rollout may begin.' },
        },
        {
          id: 'open',
          label: { de: 'noch nicht beteiligt', en: 'not involved yet' },
          consequence: {
            de: 'Früh ansprechen: 45 Tage vor dem ersten Ring.',
            en: 'Speak early: 45 days before the first ring.',
          },
        },
      ],
      recommended: ['agreed'],
      mandatory: false,
      answers: ['sc.works'],
      dependsOn: ['security.privacy'],
    },
    {
      id: 'change.measuring',
      kind: 'one',
      question: { de: 'Was darf gemessen werden?', en: 'What may be measured?' },
      options: [
        {
          id: 'named',
          label: { de: 'Nutzung mit Namen', en: 'use with names' },
          consequence: {
            de: 'Braucht eine Vereinbarung mit Zweck und Löschfrist.',
            en: 'Needs an agreement with purpose and deletion.',
          },
        },
        {
          id: 'concealed',
          label: { de: 'Nutzung ohne Namen', en: 'use without names' },
          consequence: { de: 'Gruppen werden sichtbar, Menschen nicht.', en: 'Groups become visible, people do not.' },
        },
        {
          id: 'none',
          label: { de: 'nichts', en: 'nothing' },
          consequence: { de: 'Der Erfolg lässt sich nicht belegen.', en: 'Success cannot be shown.' },
        },
      ],
      recommended: ['concealed'],
      mandatory: false,
      answers: ['sc.usage'],
      dependsOn: ['change.works'],
    },
  ],
  recommendation: {
    de: 'Grundlage des Herstellers als Richtlinie, erforderliche Diagnosedaten; verbundene Erfahrungen entscheidet der Datenschutz.',
    en: 'The vendor’s baseline as policy, required diagnostic data; connected experiences are decided by data protection.',
  },
  overturnedBy: {
    de: 'Eine eigene, strengere Grundlage ist vorgeschrieben.',
    en: 'A stricter baseline of their own is prescribed.',
  },
  sets: { configuration: ['AppSettings'], project: ['policies'] },
  watch: [
    {
      de: 'In die Datei gehören nur Vorlieben, die Benutzer ändern dürfen.',
      en: 'The file holds only preferences that users may change.',
    },
    { de: 'GCC High und DoD haben eigene Regeln.', en: 'GCC High and DoD have rules of their own.' },
  ],
  topics: ['security/security-baseline', 'privacy/overview-privacy-controls', 'privacy/connected-experiences'],
  knownFrom: ['sc.baseline', 'sc.privacy', 'sc.works', 'sc.residency', 'cloud'],
  minutes: 10,
}
