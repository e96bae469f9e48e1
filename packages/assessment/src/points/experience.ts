import type { DecisionPoint } from './types.ts'

/** Decision point 19; the plan and the helpdesk come from the talk about change. (assessment-decisions.md §19, acm.md §2) */
export const EXPERIENCE: DecisionPoint = {
  id: 'experience',
  number: 19,
  title: { de: 'Was Benutzer erleben und erfahren', en: 'User experience and communication' },
  ask: { de: 'Was sehen Benutzer, und wer sagt es ihnen?', en: 'What do users see, and who tells them?' },
  collect: [
    { de: 'Still oder sichtbar, erlaubte Zeiten', en: 'Silent or visible, allowed hours' },
    { de: 'Dateiformate, Schulung', en: 'File formats, training' },
  ],
  decisions: [
    {
      id: 'experience.display',
      kind: 'one',
      question: { de: 'Still oder sichtbar?', en: 'Silent or visible?' },
      options: [
        {
          id: 'silent',
          label: { de: 'still', en: 'silent' },
          consequence: {
            de: 'Niemand wird gestört; vorher ankündigen.',
            en: 'Nobody is disturbed; announce it before.',
          },
        },
        {
          id: 'visible',
          label: { de: 'sichtbar', en: 'visible' },
          consequence: {
            de: 'Benutzer sehen den Fortschritt und können abbrechen.',
            en: 'Users see progress and can cancel.',
          },
        },
      ],
      recommended: ['silent'],
      mandatory: true,
      answers: [],
      dependsOn: ['deployment.tool'],
    },
    {
      id: 'experience.close',
      kind: 'one',
      question: { de: 'Dürfen offene Programme geschlossen werden?', en: 'May open programs be closed?' },
      options: [
        {
          id: 'never',
          label: { de: 'nein', en: 'no' },
          consequence: { de: 'Manche Geräte brauchen mehrere Anläufe.', en: 'Some devices need several tries.' },
        },
        {
          id: 'outsideHours',
          label: { de: 'nur außerhalb der Arbeitszeit', en: 'outside working hours only' },
          consequence: { de: 'Geräte müssen dann an sein.', en: 'Devices have to be on then.' },
        },
        {
          id: 'always',
          label: { de: 'ja', en: 'yes' },
          consequence: { de: 'Ungespeichertes geht verloren.', en: 'Unsaved work is lost.' },
        },
      ],
      recommended: ['outsideHours'],
      mandatory: false,
      answers: [],
      dependsOn: ['experience.display'],
    },
    {
      id: 'change.plan',
      kind: 'one',
      question: {
        de: 'Wie weit ist der Plan für Mitteilungen und Schulung?',
        en: 'How far is the plan for messages and training?',
      },
      options: [
        {
          id: 'agreed',
          label: { de: 'vereinbart', en: 'agreed' },
          consequence: { de: 'Die Tage folgen den Ringen.', en: 'Its days follow the rings.' },
        },
        {
          id: 'drafted',
          label: { de: 'entworfen', en: 'drafted' },
          consequence: { de: 'Freigabe steht aus.', en: 'Approval is pending.' },
        },
        {
          id: 'none',
          label: { de: 'noch keiner', en: 'none yet' },
          consequence: { de: 'Thema des Gesprächs zur Einführung.', en: 'A topic of the adoption conversation.' },
        },
      ],
      recommended: ['agreed'],
      mandatory: false,
      answers: ['or.acm'],
      dependsOn: ['rings'],
    },
    {
      id: 'change.helpdesk',
      kind: 'one',
      question: { de: 'Ist die Benutzerbetreuung geschult?', en: 'Is the helpdesk trained?' },
      options: [
        {
          id: 'trained',
          label: { de: 'ja', en: 'yes' },
          consequence: { de: 'Bereit für den ersten Ring.', en: 'Ready for the first ring.' },
        },
        {
          id: 'notYet',
          label: { de: 'noch nicht', en: 'not yet' },
          consequence: {
            de: 'Einen halben Tag vor dem ersten Ring einplanen.',
            en: 'Plan half a day before the first ring.',
          },
        },
      ],
      recommended: ['trained'],
      mandatory: false,
      answers: ['or.helpdesk'],
      dependsOn: ['rings'],
    },
  ],
  recommendation: {
    de: 'Still, kein erzwungenes Schließen in der Arbeitszeit, offene Dateiformate als Vorgabe.',
    en: 'Silent, no forced close during working hours, open file formats as default.',
  },
  overturnedBy: { de: 'Geräte sind außerhalb der Arbeitszeit aus.', en: 'Devices are off outside working hours.' },
  sets: {
    configuration: ['Display Level', 'AcceptEULA', 'FORCEAPPSHUTDOWN', 'Logging', 'Setup Company', 'AppSettings'],
    project: ['communication', 'policies'],
  },
  watch: [
    {
      de: 'Der Begrüßungsdialog lässt sich per Richtlinie unterdrücken.',
      en: 'The first-run dialog can be suppressed by policy.',
    },
  ],
  topics: ['updates/end-user-update-notifications-microsoft-365-apps', 'best-practices/microsoft-365-change-guide'],
  knownFrom: ['or.acm', 'or.helpdesk', 'sc.a11y'],
  minutes: 10,
}
