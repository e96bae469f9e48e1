import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'

/** Phases in the order of the voyage (engagement.md §1). `migrate` does not exist for the Apps and is not listed. */
export const phaseIds = ['initiate', 'assess', 'remediate', 'enable', 'accelerate'] as const
export type PhaseId = (typeof phaseIds)[number]

export type Phase = { readonly label: Localised; readonly source: SourceMark }

export const phases: Readonly<Record<PhaseId, Phase>> = {
  initiate: { label: { de: 'Start', en: 'Initiate' }, source: 'D' },
  assess: { label: { de: 'Analyse', en: 'Assess' }, source: 'D' },
  remediate: { label: { de: 'Behebung', en: 'Remediate' }, source: 'D' },
  enable: { label: { de: 'Aktivierung', en: 'Enable' }, source: 'D' },
  accelerate: { label: { de: 'Beschleunigung', en: 'Accelerate' }, source: 'S' },
}
