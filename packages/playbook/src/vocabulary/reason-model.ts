import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'
import type { UsageStatusId } from './usage-status.ts'

/** L2, the reason of a usage status (engagement.md §5). */
export const reasonIds = [
  'customerUnresponsive',
  'newSubscription',
  'technicalOnboarding',
  'migration',
  'userAdoption',
  'itInfrastructure',
  'itChangeResourcing',
  'legalRegulatory',
  'securityPrivacy',
  'adoptionReadiness',
  'productCapability',
  'serviceReliability',
  'appCompatibility',
  'partnerEngagement',
  'billingLicensing',
  'competitiveSolution',
  'microsoftOnPremises',
  'executiveSponsorship',
] as const
export type ReasonId = (typeof reasonIds)[number]

export type Reason = {
  readonly label: Localised
  /** The L1 value this reason belongs to. */
  readonly of: UsageStatusId
  readonly isAbout: Localised
  readonly isNotAbout: Localised | null
  /** Questions that lead to this reason, for the Apps. */
  readonly ask: Localised | null
  readonly source: SourceMark
}
