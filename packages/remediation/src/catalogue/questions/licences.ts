import type { Question } from '../../template/types.ts'

/** Questions of the section “Licences”. (remediation.md §6) */
export const LICENCES_QUESTIONS: readonly Question[] = [
  {
    id: 'li.plan',
    kind: 'many',
    section: 'licences',
    text: { de: 'Welche Pläne enthalten die Apps?', en: 'Which plans contain the Apps?' },
    help: { de: 'Wie im Admin Center unter Lizenzen aufgeführt.', en: 'As listed under licences in the admin centre.' },
    options: [
      { id: 'e3e5', label: { de: 'Enterprise E3 oder E5', en: 'Enterprise E3 or E5' } },
      { id: 'business', label: { de: 'Business-Pläne', en: 'Business plans' } },
      { id: 'appsOnly', label: { de: 'nur die Apps', en: 'Apps alone' } },
      { id: 'education', label: { de: 'Bildung', en: 'education' } },
      { id: 'government', label: { de: 'Behörden', en: 'government' } },
      { id: 'f3e1', label: { de: 'F1, F3 oder E1', en: 'F1, F3 or E1' } },
      { id: 'none', label: { de: 'keiner davon', en: 'none of these' } },
    ],
  },
  {
    id: 'li.assign',
    kind: 'one',
    section: 'licences',
    text: { de: 'Wie werden Lizenzen zugewiesen?', en: 'How are licences assigned?' },
    help: { de: 'Wie die meisten sie erhalten.', en: 'How most people get theirs.' },
    options: [
      { id: 'group', label: { de: 'über Gruppen', en: 'by group' } },
      { id: 'manual', label: { de: 'von Hand', en: 'by hand' } },
      { id: 'script', label: { de: 'per Skript', en: 'by script' } },
      { id: 'notYet', label: { de: 'noch nicht', en: 'not yet' } },
    ],
  },
  {
    id: 'li.enough',
    kind: 'yesNo',
    section: 'licences',
    text: {
      de: 'Gibt es mindestens so viele Lizenzen wie Benutzer?',
      en: 'Are there at least as many licences as users in scope?',
    },
    help: {
      de: 'Vergleichen Sie gekaufte Plätze mit den Personen, die die Apps nutzen sollen.',
      en: 'Compare seats bought with people who shall use the Apps.',
    },
    options: [],
  },
  {
    id: 'li.robots',
    kind: 'yesNo',
    section: 'licences',
    text: { de: 'Steuern automatische Prozesse Office?', en: 'Do automated processes drive Office?' },
    help: {
      de: 'Geplante Skripte, Seriendruck am Server, Prozessroboter.',
      en: 'Scheduled scripts, mail merge on a server, process robots.',
    },
    options: [],
  },
  {
    id: 'li.offline',
    kind: 'one',
    section: 'licences',
    text: { de: 'Geräte länger als 30 Tage ohne Internet?', en: 'Devices without internet for more than 30 days?' },
    help: { de: 'Schiffe, Labore, abgeschottete Netze.', en: 'Ships, laboratories, isolated networks.' },
    options: [
      { id: 'none', label: { de: 'keine', en: 'none' } },
      { id: 'some', label: { de: 'einige', en: 'some' } },
      { id: 'many', label: { de: 'viele', en: 'many' } },
    ],
  },
]
