import type { DecisionPoint } from './types.ts'

/** Decision point 1. (assessment-decisions.md §1) */
export const SCOPE: DecisionPoint = {
  id: 'scope',
  number: 1,
  title: { de: 'Umfang und Zielprodukt', en: 'Scope and target product' },
  ask: {
    de: 'Wer bekommt welches Office, und was gehört zu diesem Engagement?',
    en: 'Who gets which Office, and what belongs to this engagement?',
  },
  collect: [
    { de: 'Benutzergruppen, Pläne und Clouds', en: 'User groups, plans and clouds' },
    { de: 'Wer ein Kauf-Office behält, und warum', en: 'Who keeps a perpetual Office, and why' },
    { de: 'Anzahl der Windows-Geräte und Macs', en: 'Number of Windows devices and Macs' },
  ],
  decisions: [
    {
      id: 'scope.services',
      kind: 'many',
      question: { de: 'Welche Dienste gehören zum Umfang?', en: 'Which services are in scope?' },
      options: [
        {
          id: 'core',
          label: { de: 'Grundeinrichtung', en: 'Core onboarding' },
          consequence: {
            de: 'Anmeldung, Netz und Lizenzen werden geprüft.',
            en: 'Sign-in, network and licences are checked.',
          },
        },
        {
          id: 'apps',
          label: { de: 'Microsoft 365 Apps', en: 'Microsoft 365 Apps' },
          consequence: {
            de: 'Die Desktop-Programme werden verteilt und aktuell gehalten.',
            en: 'The desktop programs are distributed and kept up to date.',
          },
        },
        {
          id: 'visioProject',
          label: { de: 'Visio und Project', en: 'Visio and Project' },
          consequence: {
            de: 'Punkt 10 wird entschieden; eigene Pakete kommen hinzu.',
            en: 'Point 10 is decided; packages of their own are added.',
          },
        },
        {
          id: 'mobile',
          label: { de: 'Office auf Telefonen und Tablets', en: 'Office on phones and tablets' },
          consequence: {
            de: 'Schutz der Apps auf mobilen Geräten kommt auf die Checkliste.',
            en: 'Protection of apps on mobile devices joins the checklist.',
          },
        },
      ],
      recommended: ['core', 'apps'],
      mandatory: true,
      answers: ['svc'],
      dependsOn: [],
    },
    {
      id: 'scope.product',
      kind: 'one',
      question: { de: 'Welches Produkt bekommen die Benutzer?', en: 'Which product do users get?' },
      options: [
        {
          id: 'enterprise',
          label: { de: 'Apps for Enterprise', en: 'Apps for enterprise' },
          consequence: {
            de: 'Alle Werkzeuge zur Steuerung stehen offen, auch gemeinsam genutzte Geräte.',
            en: 'All means of control are available, shared devices too.',
          },
        },
        {
          id: 'business',
          label: { de: 'Apps for Business', en: 'Apps for business' },
          consequence: {
            de: 'Höchstens 300 Personen; geteilte Geräte nur mit Business Premium.',
            en: 'At most 300 people; shared devices only with Business Premium.',
          },
        },
        {
          id: 'ltsc',
          label: { de: 'Office LTSC 2024', en: 'Office LTSC 2024' },
          consequence: {
            de: 'Keine neuen Funktionen, Aktivierung über Volumenlizenz, Support bis Oktober 2029.',
            en: 'No new functions, volume activation, supported until October 2029.',
          },
        },
        {
          id: 'web',
          label: { de: 'nur im Browser', en: 'web only' },
          consequence: {
            de: 'Nichts wird verteilt; Add-Ins, Makros und Arbeit ohne Netz entfallen.',
            en: 'Nothing is distributed; add-ins, macros and work without network fall away.',
          },
        },
        {
          id: 'mixed',
          label: { de: 'gemischt nach Gruppe', en: 'mixed by group' },
          consequence: {
            de: 'Je Produktfamilie eine eigene Konfiguration und ein eigenes Paket.',
            en: 'Each product family needs its own configuration and package.',
          },
        },
      ],
      recommended: ['enterprise'],
      mandatory: true,
      answers: [],
      dependsOn: [],
    },
  ],
  recommendation: {
    de: 'Apps for Enterprise für alle mit einem Plan der Art E3 oder E5.',
    en: 'Apps for enterprise for everybody with an E3 or E5 kind of plan.',
  },
  overturnedBy: {
    de: 'Geräte, die sich nicht mindestens alle 30 Tage verbinden dürfen: für sie Office LTSC.',
    en: 'Devices that may not connect at least every 30 days: Office LTSC for them.',
  },
  sets: { configuration: ['Product ID', 'PIDKEY'], project: ['licences', 'packages'] },
  watch: [
    {
      de: 'Mindestens so viele Lizenzen wie Personen; zuweisen etwa 24 Stunden vorher.',
      en: 'At least as many licences as people; assign about 24 hours ahead.',
    },
    {
      de: 'Jede Person: fünf Rechner, fünf Tablets, fünf Telefone.',
      en: 'Each person: five computers, five tablets, five phones.',
    },
    { de: 'Pläne ohne Teams haben eigene Produktkennungen.', en: 'Plans without Teams have product ids of their own.' },
  ],
  topics: ['deploy/about-microsoft-365-apps', 'deploy/plan-microsoft-365-apps'],
  knownFrom: ['seats', 'cloud', 'li.plan', 'li.offline', 'ma.mac'],
  minutes: 15,
}
