import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'

/**
 * The derived status of a service, for display only (engagement.md §1). `adoption` is 1–10 % active, `operation` above
 * 10 %; `notApplicable` is shown while L1 is Blocked, No intent or Duplicate.
 */
export const servicePhaseIds = [
  'initiate',
  'assess',
  'remediate',
  'enable',
  'adoption',
  'operation',
  'accelerating',
  'stable',
  'notApplicable',
] as const
export type ServicePhaseId = (typeof servicePhaseIds)[number]

export type ServicePhase = { readonly label: Localised; readonly source: SourceMark }

export const servicePhases: Readonly<Record<ServicePhaseId, ServicePhase>> = {
  initiate: { label: { de: 'Start', en: 'Initiate' }, source: 'P' },
  assess: { label: { de: 'Analyse', en: 'Assess' }, source: 'P' },
  remediate: { label: { de: 'Behebung', en: 'Remediate' }, source: 'P' },
  enable: { label: { de: 'Aktivierung', en: 'Enable' }, source: 'P' },
  adoption: { label: { de: 'Einführung', en: 'Adoption' }, source: 'P' },
  operation: { label: { de: 'Betrieb', en: 'Operation' }, source: 'P' },
  accelerating: { label: { de: 'In Beschleunigung', en: 'Accelerating' }, source: 'L' },
  stable: { label: { de: 'Stabil', en: 'Stable' }, source: 'L' },
  notApplicable: { label: { de: 'entfällt', en: 'n/a' }, source: 'P' },
}
