import { isoDate } from '@lotse/calendar'
import type { Playbook } from '../model.ts'
import { activities } from './activities.ts'
import { assessTasks } from './assess.ts'
import { enableTasks, remediationExit, successTasks } from './enable.ts'
import { gates } from './gates.ts'
import { initiateTasks } from './initiate.ts'
import { processes } from './processes.ts'
import { questions } from './questions.ts'
import { acceleration, assessmentWorkshop, deployment, itemsResolved, pitch, remediationChecklist } from './six.ts'
import { standaloneAppsVersion1 } from './version-1/index.ts'

/** The stand-alone deployment with every neighbouring task, the questions and the unticked work of its diagram. */
export const standaloneApps: Playbook = {
  ...standaloneAppsVersion1,
  version: 2,
  history: [
    {
      version: 2,
      on: isoDate('2026-11-22'),
      by: 'Lotse',
      what: {
        de: 'Aufgaben der verknüpften Prozesse, Entscheidungen des Ablaufs, Arbeit ohne Aufgabennummer; Texte je Zielgruppe; 1049 im Tor G1.',
        en: 'Tasks of the linked processes, decisions of the workflow, work without a task number; words by audience; 1049 in gate G1.',
      },
    },
    ...standaloneAppsVersion1.history,
  ],
  processes,
  tasks: [
    ...initiateTasks,
    assessmentWorkshop,
    pitch,
    ...assessTasks.slice(0, 4),
    remediationChecklist,
    ...assessTasks.slice(4),
    itemsResolved,
    remediationExit,
    deployment,
    ...enableTasks,
    acceleration,
    ...successTasks,
  ],
  gates,
  questions,
  activities,
}
