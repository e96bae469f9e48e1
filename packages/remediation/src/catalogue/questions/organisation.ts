import type { Question } from '../../template/types.ts'

/** Questions of the section “Organisation”. (remediation.md §6) */
export const ORGANISATION_QUESTIONS: readonly Question[] = [
  {
    id: 'or.helpdesk',
    kind: 'yesNo',
    section: 'organisation',
    text: { de: 'Ist der Helpdesk geschult?', en: 'Is the helpdesk trained?' },
    help: { de: 'Zu den Apps, vor dem ersten Ring.', en: 'On the Apps, before the first ring.' },
    options: [],
  },
  {
    id: 'or.itTeam',
    kind: 'yesNo',
    section: 'organisation',
    text: { de: 'Ist das zuständige IT-Team benannt?', en: 'Is the responsible IT team named?' },
    help: { de: 'Namen mit Aufgaben und Vertretung.', en: 'Names with duties and deputies.' },
    options: [],
  },
  {
    id: 'or.acm',
    kind: 'one',
    section: 'organisation',
    text: { de: 'Kommunikations- und Schulungsplan', en: 'Communication and training plan' },
    help: { de: 'Fertig: Tage und Verantwortliche stehen.', en: 'Ready: days and owners are named.' },
    options: [
      { id: 'ready', label: { de: 'fertig', en: 'ready' } },
      { id: 'drafted', label: { de: 'im Entwurf', en: 'drafted' } },
      { id: 'none', label: { de: 'keine', en: 'none' } },
    ],
  },
  {
    id: 'or.freeze',
    kind: 'yesNo',
    section: 'organisation',
    text: { de: 'Sperrzeiten oder Hochsaison im Zeitraum?', en: 'Freeze periods or peak season in the plan window?' },
    help: { de: 'Jahresabschluss, Saison, Wahlen.', en: 'Closing of accounts, season, elections.' },
    options: [],
  },
]
