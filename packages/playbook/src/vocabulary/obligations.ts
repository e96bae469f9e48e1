import type { Localised } from '../localised.ts'

/** Whether a task must be done. A mandatory task is mandatory where it applies (engagement.md §3). */
export const obligationIds = ['mandatory', 'optional'] as const
export type ObligationId = (typeof obligationIds)[number]

export const obligations: Readonly<Record<ObligationId, { readonly label: Localised }>> = {
  mandatory: { label: { de: 'Pflicht', en: 'mandatory' } },
  optional: { label: { de: 'optional', en: 'optional' } },
}
