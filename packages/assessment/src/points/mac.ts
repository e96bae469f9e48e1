import type { DecisionPoint } from './types.ts'

/** Decision point 17. (assessment-decisions.md §17) */
export const MAC: DecisionPoint = {
  id: 'mac',
  number: 17,
  title: { de: 'Office für Mac', en: 'Office for Mac' },
  ask: {
    de: 'Wie kommt Office auf die Macs, und wie bleibt es aktuell?',
    en: 'How does Office get onto Macs and stay current?',
  },
  collect: [
    { de: 'Anzahl der Macs, Verwaltung', en: 'Number of Macs, management' },
    { de: 'App Store oder Pakete, Fristen', en: 'App Store or packages, deadlines' },
  ],
  decisions: [
    {
      id: 'mac',
      kind: 'one',
      question: { de: 'Womit werden Macs verwaltet?', en: 'What manages the Macs?' },
      options: [
        {
          id: 'none',
          label: { de: 'keine Macs im Umfang', en: 'no Macs in scope' },
          consequence: { de: 'Der Punkt ist erledigt.', en: 'The point is settled.' },
        },
        {
          id: 'intune',
          label: { de: 'Intune', en: 'Intune' },
          consequence: { de: 'Die Suite kann zugewiesen werden.', en: 'The suite can be assigned.' },
        },
        {
          id: 'jamf',
          label: { de: 'Jamf', en: 'Jamf' },
          consequence: { de: 'Paket und Profile von dort.', en: 'Package and profiles from there.' },
        },
        {
          id: 'otherTool',
          label: { de: 'ein anderes Werkzeug', en: 'another tool' },
          consequence: { de: 'Profile als Dateien verteilen.', en: 'Distribute profiles as files.' },
        },
      ],
      recommended: [],
      mandatory: true,
      answers: ['ma.macTool'],
      dependsOn: ['scope.product'],
    },
    {
      id: 'mac.form',
      kind: 'one',
      question: { de: 'In welcher Form?', en: 'In which form?' },
      options: [
        {
          id: 'suite',
          label: { de: 'Paket der Suite', en: 'suite package' },
          consequence: { de: 'Ein Paket; alle Sprachen sind darin.', en: 'One package; all languages are inside.' },
        },
        {
          id: 'appStore',
          label: { de: 'App Store über die Verwaltung', en: 'App Store through management' },
          consequence: { de: 'Updates kommen vom App Store.', en: 'Updates come from the App Store.' },
        },
        {
          id: 'singleApps',
          label: { de: 'einzelne Programme', en: 'single apps' },
          consequence: { de: 'Mehr Pakete zu pflegen.', en: 'More packages to maintain.' },
        },
        {
          id: 'ltsc',
          label: { de: 'LTSC 2024 für Mac', en: 'LTSC 2024 for Mac' },
          consequence: { de: 'Volumenlizenz, keine neuen Funktionen.', en: 'Volume licence, no new functions.' },
        },
      ],
      recommended: ['suite'],
      mandatory: false,
      answers: [],
      dependsOn: ['mac'],
    },
  ],
  recommendation: {
    de: 'Paket der Suite oder App Store über die Verwaltung; Updates mit Frist.',
    en: 'Suite package or App Store by the management tool; updates with a deadline.',
  },
  overturnedBy: { de: 'Macs, die nicht online sein dürfen: LTSC.', en: 'Macs that may not be online: LTSC.' },
  sets: { configuration: [], project: ['macProfiles', 'packages'] },
  watch: [
    { de: 'Die Kanäle sind andere als unter Windows.', en: 'Its channels are others than on Windows.' },
    { de: 'Gemeinsame Aktivierung gibt es auf dem Mac nicht.', en: 'Shared activation does not exist on Mac.' },
  ],
  topics: ['mac/deployment-options-for-office-for-mac', 'mac/mau-deadline', 'mac/overview'],
  knownFrom: ['ma.mac', 'ma.macTool', 'ma.macOld'],
  minutes: 10,
}
