import { isoDate } from '@lotse/calendar'
import type { Playbook } from '../../model.ts'
import { acceleration } from './acceleration.ts'
import { assessmentWorkshop } from './assessment-workshop.ts'
import { deployment } from './deployment.ts'
import { gates } from './gates.ts'
import { itemsResolved } from './items-resolved.ts'
import { pitch } from './pitch.ts'
import { remediationChecklist } from './remediation-checklist.ts'
import { steps } from './steps.ts'

/** The stand-alone deployment of the Apps, without a Windows upgrade: the six tasks of the page in workflow order. */
export const standaloneAppsVersion1: Playbook = {
  id: 'standalone-apps',
  version: 1,
  publishedOn: isoDate('2026-11-22'),
  owner: 'Lotse',
  workload: 'apps',
  title: {
    de: 'Bereitstellung der Microsoft 365 Apps ohne Windows-Upgrade',
    en: 'Standalone deployment of Microsoft 365 Apps',
  },
  history: [
    {
      version: 1,
      on: isoDate('2026-11-22'),
      by: 'Lotse',
      what: { de: 'Die sechs Aufgaben der Seite.', en: 'The six tasks of the page.' },
    },
  ],
  phases: ['initiate', 'assess', 'remediate', 'enable', 'accelerate'],
  processes: [],
  steps,
  tasks: [assessmentWorkshop, pitch, remediationChecklist, itemsResolved, deployment, acceleration],
  gates,
  questions: [],
  activities: [],
}
