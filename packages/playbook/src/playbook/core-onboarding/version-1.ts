import { isoDate } from '@lotse/calendar'
import type { Playbook } from '../model.ts'

/**
 * Core onboarding, once a tenant and shared by every workload (engagement.md §1). Version 1 holds what
 * belongs to the tenant's core service, status, notes and people, and no tasks.
 */
export const coreOnboardingVersion1: Playbook = {
  id: 'core-onboarding',
  version: 1,
  publishedOn: isoDate('2026-11-22'),
  owner: 'Lotse',
  workload: 'core',
  title: { de: 'Einrichtung des Tenants', en: 'Core onboarding' },
  history: [
    {
      version: 1,
      on: isoDate('2026-11-22'),
      by: 'Lotse',
      what: { de: 'Status, Notizen und Personen, ohne Aufgaben.', en: 'Status, notes and people, without tasks.' },
    },
  ],
  phases: ['initiate', 'assess', 'remediate', 'enable', 'accelerate'],
  processes: [],
  steps: [],
  tasks: [],
  gates: [],
  questions: [],
  activities: [],
}
