import type { DecisionPoint } from './types.ts'

/** Decision point 18. (assessment-decisions.md §18) */
export const RINGS: DecisionPoint = {
  id: 'rings',
  number: 18,
  title: { de: 'Pilot, Ringe, Freigabe', en: 'Pilot, rings, go or no-go' },
  ask: {
    de: 'Wer zuerst, wer dann, und woran erkennen wir, dass es weitergeht?',
    en: 'Who first, who next, and how do we know we may go on?',
  },
  collect: [
    {
      de: 'Vertreter je Bereich, Architektur, Sprache und Add-In',
      en: 'People for each unit, architecture, language and add-in',
    },
    { de: 'Erfolgsmerkmale, Rückweg, Kraft der Betreuung', en: 'Criteria of success, rollback, capacity of support' },
    { de: 'Sperrzeiten', en: 'Freeze periods' },
  ],
  decisions: [
    {
      id: 'pilot.group',
      kind: 'one',
      question: { de: 'Ist die Pilotgruppe benannt?', en: 'Is the pilot group named?' },
      options: [
        {
          id: 'named',
          label: { de: 'ja', en: 'yes' },
          consequence: { de: 'Der Pilot kann terminiert werden.', en: 'The pilot can be dated.' },
        },
        {
          id: 'notYet',
          label: { de: 'noch nicht', en: 'not yet' },
          consequence: { de: 'Der Rollout hat noch keinen Anfang.', en: 'The rollout has no beginning yet.' },
        },
      ],
      recommended: ['named'],
      mandatory: true,
      answers: ['dt.pilot'],
      dependsOn: ['architecture', 'languages', 'addIns'],
    },
    {
      id: 'rings',
      kind: 'one',
      question: { de: 'Welche Ringe?', en: 'Which rings?' },
      options: [
        {
          id: 'standard',
          label: { de: '5, 15, 40, 40 Prozent', en: '5, 15, 40, 40 per cent' },
          consequence: {
            de: 'Je zwei Wochen in den ersten beiden Ringen; Ring 0 ist die IT.',
            en: 'Two weeks in each of the first two rings; ring 0 is IT.',
          },
        },
        {
          id: 'bySite',
          label: { de: 'nach Standort', en: 'by site' },
          consequence: { de: 'Betreuung und Leitung folgen dem Standort.', en: 'Support and lines follow the site.' },
        },
        {
          id: 'own',
          label: { de: 'eigene Aufteilung', en: 'a division of their own' },
          consequence: { de: 'Gruppen und Tage werden hier festgelegt.', en: 'Groups and days are laid down here.' },
        },
      ],
      recommended: ['standard'],
      mandatory: true,
      answers: [],
      dependsOn: ['pilot.group', 'network', 'deployment.tool', 'channel', 'change.freeze'],
    },
    {
      id: 'change.freeze',
      kind: 'one',
      question: { de: 'Gibt es Sperrzeiten im Zeitraum?', en: 'Are there freeze periods in the plan window?' },
      options: [
        {
          id: 'agreed',
          label: { de: 'ja, sie stehen fest', en: 'yes, they are settled' },
          consequence: { de: 'Ringe und Mitteilungen weichen aus.', en: 'Rings and messages make way.' },
        },
        {
          id: 'none',
          label: { de: 'keine', en: 'none' },
          consequence: { de: 'Der Kalender ist frei.', en: 'The calendar is free.' },
        },
      ],
      recommended: [],
      mandatory: false,
      answers: ['or.freeze'],
      dependsOn: [],
    },
  ],
  recommendation: {
    de: '5, 15, 40, 40 Prozent mit zwei Wochen in den ersten beiden Ringen; Merkmale der Freigabe vorher aufschreiben.',
    en: '5, 15, 40, 40 per cent with two weeks in the first two rings; write the exit criteria beforehand.',
  },
  overturnedBy: { de: 'Dünne Leitungen oder Betreuung nach Standort.', en: 'Thin lines or support by site.' },
  sets: { configuration: [], project: ['rings', 'deviceGroups', 'communication'] },
  watch: [
    { de: 'Erst verfügbar, dann erforderlich.', en: 'Available first, required then.' },
    { de: 'Fristen und Hinweise gehören zum Ring.', en: 'Deadlines and notices belong to the ring.' },
  ],
  topics: ['deploy/plan-microsoft-365-apps', 'best-practices/right-sizing-initial-deployment'],
  knownFrom: ['dt.pilot', 'or.freeze', 'or.helpdesk', 'seats'],
  minutes: 15,
}
