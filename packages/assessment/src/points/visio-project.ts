import type { DecisionPoint } from './types.ts'

/** Decision point 10. (assessment-decisions.md §10) */
export const VISIO_PROJECT: DecisionPoint = {
  id: 'visioProject',
  number: 10,
  title: { de: 'Visio und Project', en: 'Visio and Project' },
  ask: {
    de: 'Wer braucht Visio oder Project, und in welcher Form?',
    en: 'Who needs Visio or Project, and in which form?',
  },
  collect: [
    { de: 'Inhaber und Pläne, Volumenausgaben', en: 'Owners and plans, volume editions' },
    { de: 'Wirklich benutzt in den letzten 90 Tagen', en: 'Really used in the last 90 days' },
  ],
  decisions: [
    {
      id: 'visioProject',
      kind: 'one',
      question: { de: 'Welche Form gilt?', en: 'Which form applies?' },
      options: [
        {
          id: 'subscription',
          label: { de: 'Abonnement, nach Bedarf', en: 'subscription, on demand' },
          consequence: { de: 'Schlankes Paket auf demselben Kanal.', en: 'A lean package on the same channel.' },
        },
        {
          id: 'volume',
          label: { de: 'Volumenausgabe neben den Apps', en: 'volume edition beside the Apps' },
          consequence: {
            de: '2021 oder 2024 als Klick-und-Los; MSI 2016 kann nicht bleiben.',
            en: '2021 or 2024 as Click-to-Run; MSI 2016 cannot stay.',
          },
        },
        {
          id: 'webOnly',
          label: { de: 'nur im Browser', en: 'web only' },
          consequence: { de: 'Nichts wird verteilt.', en: 'Nothing is distributed.' },
        },
        {
          id: 'none',
          label: { de: 'keines', en: 'none' },
          consequence: { de: 'Vorhandenes wird entfernt.', en: 'What exists is removed.' },
        },
      ],
      recommended: ['subscription'],
      mandatory: true,
      answers: [],
      dependsOn: ['scope.services', 'channel', 'architecture'],
    },
  ],
  recommendation: {
    de: 'Abonnement, auf Anforderung als schlankes Paket; MSI 2016 wird ersetzt.',
    en: 'Subscription, on demand as a lean package; MSI 2016 is replaced.',
  },
  overturnedBy: {
    de: 'Volumenlizenzen sind bezahlt und noch lange unterstützt.',
    en: 'Volume licences are paid for and supported for long.',
  },
  sets: {
    configuration: ['VisioProRetail', 'ProjectProRetail', 'MSICondition', 'RemoveMSI', 'Version', 'TargetProduct'],
    project: ['packages', 'licences'],
  },
  watch: [
    { de: 'MSI 2016 kann nicht neben den Apps stehen.', en: 'MSI 2016 cannot stay beside the Apps.' },
    { de: 'Zuerst ungenutzte Lizenzen einsammeln.', en: 'Harvest unused licences first.' },
  ],
  topics: [
    'deploy/install-different-office-visio-and-project-versions-on-the-same-computer',
    'deploy/deployment-guide-for-visio',
    'deploy/deployment-guide-for-project',
  ],
  knownFrom: ['of.visio', 'svc'],
  minutes: 10,
}
