import type { Process } from '../model.ts'

/** The linked processes whose tasks accompany the page (engagement.md §3). */
export const processes: readonly Process[] = [
  { id: 'kickoff', title: { de: 'Kickoff', en: 'Kickoff' }, phase: 'initiate' },
  { id: 'cadence', title: { de: 'Gesprächsrhythmus', en: 'Cadence' }, phase: 'initiate' },
  {
    id: 'enterprise-workshops',
    title: { de: 'Workshops für Großkunden', en: 'Enterprise workshops' },
    phase: 'assess',
  },
  { id: 'technical-assessment', title: { de: 'Technische Analyse', en: 'Technical assessment' }, phase: 'assess' },
  { id: 'acm', title: { de: 'Einführung & Veränderung (ACM)', en: 'Adoption & change (ACM)' }, phase: 'assess' },
  { id: 'service-workshops', title: { de: 'Workshops zu Diensten', en: 'Service workshops' }, phase: 'assess' },
  { id: 'remediation', title: { de: 'Behebung', en: 'Remediation' }, phase: 'remediate' },
  { id: 'enable', title: { de: 'Dienste aktivieren', en: 'Enable services' }, phase: 'enable' },
  { id: 'completion', title: { de: 'Abschluss', en: 'Completion' }, phase: 'accelerate' },
  { id: 'success', title: { de: 'Erfolg', en: 'Success' }, phase: 'accelerate' },
]
