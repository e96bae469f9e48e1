import type { Localised } from '../localised.ts'

/** The closed word lists of what a note says besides its text (engagement.md §6). */

export const concernKindIds = ['firstParty', 'thirdParty', 'business', 'security', 'resources'] as const
export type ConcernKindId = (typeof concernKindIds)[number]

export const concernKinds: Readonly<Record<ConcernKindId, { readonly label: Localised }>> = {
  firstParty: { label: { de: 'Software des Herstellers', en: 'First-party software' } },
  thirdParty: { label: { de: 'Fremde Software oder Hardware', en: 'Third-party software or hardware' } },
  business: { label: { de: 'Geschäft', en: 'Business' } },
  security: { label: { de: 'Sicherheit', en: 'Security' } },
  resources: { label: { de: 'Kapazität oder Budget', en: 'Resources or funding' } },
}

/** How the customer takes part, in an executive summary. */
export const engagementPaceIds = ['onHold', 'reactive', 'fullyEngaged'] as const
export type EngagementPaceId = (typeof engagementPaceIds)[number]

export const engagementPaces: Readonly<Record<EngagementPaceId, { readonly label: Localised }>> = {
  onHold: { label: { de: 'Ruht', en: 'On hold' } },
  reactive: { label: { de: 'Reagiert nur', en: 'Reactive' } },
  fullyEngaged: { label: { de: 'Voll dabei', en: 'Fully engaged' } },
}

/** How far the deployment is, in an executive summary. */
export const deploymentReachIds = ['none', 'partial', 'full'] as const
export type DeploymentReachId = (typeof deploymentReachIds)[number]

export const deploymentReaches: Readonly<Record<DeploymentReachId, { readonly label: Localised }>> = {
  none: { label: { de: 'Nicht bereitgestellt', en: 'Not deployed' } },
  partial: { label: { de: 'Teilweise bereitgestellt', en: 'Partly deployed' } },
  full: { label: { de: 'Vollständig bereitgestellt', en: 'Fully deployed' } },
}

/** Advised lengths of an enterprise note, in characters; more is allowed, but does not fit the exported slide. */
export const enterpriseAdvised = { summary: 256, awareness: 512, risk: 512 } as const
