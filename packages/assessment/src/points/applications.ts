import type { DecisionPoint } from './types.ts'

/** Decision point 13. (assessment-decisions.md §13) */
export const APPLICATIONS: DecisionPoint = {
  id: 'applications',
  number: 13,
  title: { de: 'Welche Programme dazugehören', en: 'Applications to include or leave out' },
  ask: { de: 'Welche Programme kommen mit, welche nicht?', en: 'Which programs come along, which do not?' },
  collect: [
    { de: 'Wer Access und Publisher benutzt', en: 'Who uses Access and Publisher' },
    { de: 'Stand von Teams und OneDrive', en: 'State of Teams and OneDrive' },
  ],
  decisions: [
    {
      id: 'applications.leftOut',
      kind: 'many',
      question: { de: 'Was wird weggelassen?', en: 'What is left out?' },
      options: [
        {
          id: 'groove',
          label: { de: 'OneDrive alt (Groove)', en: 'old OneDrive (Groove)' },
          consequence: { de: 'Niemand vermisst es.', en: 'Nobody misses it.' },
        },
        {
          id: 'lync',
          label: { de: 'Skype for Business', en: 'Skype for Business' },
          consequence: {
            de: 'Nur behalten, wo der eigene Server noch läuft.',
            en: 'Keep only where an own server still runs.',
          },
        },
        {
          id: 'bing',
          label: { de: 'Bing-Dienst', en: 'Bing service' },
          consequence: { de: 'Die Suchmaschine im Browser bleibt.', en: 'The search engine in the browser stays.' },
        },
        {
          id: 'access',
          label: { de: 'Access', en: 'Access' },
          consequence: {
            de: 'Gruppen, die es brauchen, bekommen es eigens.',
            en: 'Groups that need it get it separately.',
          },
        },
        {
          id: 'teams',
          label: { de: 'Teams', en: 'Teams' },
          consequence: { de: 'Kommt je Rechner eigens.', en: 'Comes separately per machine.' },
        },
        {
          id: 'oneDrive',
          label: { de: 'OneDrive', en: 'OneDrive' },
          consequence: { de: 'Kommt je Rechner eigens.', en: 'Comes separately per machine.' },
        },
      ],
      recommended: ['groove', 'lync', 'bing'],
      mandatory: true,
      answers: [],
      dependsOn: ['scope.product', 'sharedHosts.kinds'],
    },
    {
      id: 'publisher',
      kind: 'one',
      question: { de: 'Wird Publisher noch gebraucht?', en: 'Is Publisher still needed?' },
      options: [
        {
          id: 'keep',
          label: { de: 'ja, für manche', en: 'yes, for some' },
          consequence: {
            de: 'Support endet im Oktober 2026; Dateien müssen umziehen.',
            en: 'Support ends in October 2026; files have to move.',
          },
        },
        {
          id: 'leaveOut',
          label: { de: 'nein', en: 'no' },
          consequence: { de: 'Vorhandene Dateien vorher umwandeln.', en: 'Convert existing files beforehand.' },
        },
      ],
      recommended: ['leaveOut'],
      mandatory: false,
      answers: ['of.publisher'],
      dependsOn: [],
    },
  ],
  recommendation: {
    de: 'Groove, Lync und Bing weglassen; Access und Publisher nur für Gruppen, die sie brauchen.',
    en: 'Leave out Groove, Lync and Bing; Access and Publisher only for groups that need them.',
  },
  overturnedBy: {
    de: 'Ein eigener Skype-Server läuft noch, oder Teams fehlt auf den Geräten.',
    en: 'An own Skype server still runs, or Teams is missing on the devices.',
  },
  sets: { configuration: ['ExcludeApp'], project: ['packages'] },
  watch: [
    {
      de: 'Die Liste ist in jeder Datei der Organisation dieselbe, sonst bringt ein zweiter Lauf Programme zurück.',
      en: 'The list is the same in every file of the organisation, or a second run brings programs back.',
    },
    { de: 'Publisher: Supportende Oktober 2026.', en: 'Publisher: end of support October 2026.' },
  ],
  topics: [
    'deploy/office-deployment-tool-configuration-options',
    'deploy/teams-install',
    'deploy/microsoft-search-bing',
  ],
  knownFrom: ['of.publisher', 'ad.access'],
  minutes: 10,
}
