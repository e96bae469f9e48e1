import { isoDate } from '@lotse/calendar'
import { forTeam } from '../content.ts'
import type { Playbook } from '../model.ts'
import { coreTasks } from './tasks.ts'
import { coreOnboardingVersion1 } from './version-1.ts'

/** Core onboarding with its tasks. Gates stand in the workload's own playbook. */
export const coreOnboarding: Playbook = {
  ...coreOnboardingVersion1,
  version: 2,
  history: [
    {
      version: 2,
      on: isoDate('2026-11-22'),
      by: 'Lotse',
      what: { de: 'Die Aufgaben des Tenants.', en: 'The tasks of the tenant.' },
    },
    ...coreOnboardingVersion1.history,
  ],
  processes: [
    { id: 'kickoff', title: { de: 'Kickoff', en: 'Kickoff' }, phase: 'initiate' },
    { id: 'cadence', title: { de: 'Gesprächsrhythmus', en: 'Cadence' }, phase: 'initiate' },
    { id: 'deploy-securely', title: { de: 'Sicher bereitstellen', en: 'Deploy securely' }, phase: 'initiate' },
    { id: 'technical-assessment', title: { de: 'Technische Analyse', en: 'Technical assessment' }, phase: 'assess' },
    { id: 'service-workshops', title: { de: 'Workshops zu Diensten', en: 'Service workshops' }, phase: 'assess' },
    {
      id: 'enterprise-workshops',
      title: { de: 'Workshops für Großkunden', en: 'Enterprise workshops' },
      phase: 'assess',
    },
    { id: 'remediation', title: { de: 'Behebung', en: 'Remediation' }, phase: 'remediate' },
    { id: 'enable', title: { de: 'Dienste aktivieren', en: 'Enable services' }, phase: 'enable' },
  ],
  tasks: coreTasks,
  questions: [
    {
      id: 'federation',
      phase: 'assess',
      lane: 'FE',
      audience: 'both',
      text: { de: 'Meldet sich der Kunde über einen Verbund an?', en: 'Does the customer sign in by federation?' },
      guidance: [
        forTeam(
          'Das folgt aus der Wahl des Anmeldeverfahrens (3736).',
          'It follows from the chosen authentication method (3736).',
        ),
      ],
      yes: { text: { de: 'AD FS einrichten', en: 'Set up AD FS' }, leadsTo: { kind: 'task', taskId: '1148' } },
      no: {
        text: { de: 'In der Cloud anmelden', en: 'Sign in in the cloud' },
        leadsTo: { kind: 'task', taskId: '1141' },
      },
      evidence: null,
      askedAfter: null,
      source: 'P',
    },
  ],
}
