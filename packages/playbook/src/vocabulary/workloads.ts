import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'

/** Workloads of an engagement (engagement.md §1). `core` is done once per tenant and shared by every other one. */
export const workloadIds = ['apps', 'core'] as const
export type WorkloadId = (typeof workloadIds)[number]

export const workloads: Readonly<Record<WorkloadId, { readonly label: Localised; readonly source: SourceMark }>> = {
  apps: { label: { de: 'Microsoft 365 Apps', en: 'Microsoft 365 Apps' }, source: 'S' },
  core: { label: { de: 'Grundlagen (Core)', en: 'Core onboarding' }, source: 'P' },
}
