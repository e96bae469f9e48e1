import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'

/** Why a workload has more than one entitlement record (engagement.md §5 "Split entitlement"). */
export const splitReasonIds = ['regions', 'organisations', 'duplicatedEntitlements', 'newSeats'] as const
export type SplitReasonId = (typeof splitReasonIds)[number]

export type SplitReason = {
  readonly label: Localised
  readonly means: Localised
  /** Stays pending until the partner manager has approved the recount. */
  readonly needsApproval: boolean
  readonly source: SourceMark
}

export const splitReasons: Readonly<Record<SplitReasonId, SplitReason>> = {
  regions: {
    label: { de: 'Regionen entscheiden verschieden', en: 'Regions decide differently' },
    means: {
      de: 'Länder oder Regionen desselben Kunden gehen verschiedene Wege.',
      en: 'Countries or regions of one customer go different ways.',
    },
    needsApproval: false,
    source: 'P',
  },
  organisations: {
    label: {
      de: 'Gesellschaften oder Behörden entscheiden verschieden',
      en: 'Companies or authorities decide differently',
    },
    means: {
      de: 'Mehrere Gesellschaften oder Behörden in einem Tenant entscheiden jede für sich.',
      en: 'Several companies or authorities in one tenant decide each for itself.',
    },
    needsApproval: false,
    source: 'P',
  },
  duplicatedEntitlements: {
    label: { de: 'Doppelt gezählte Berechtigungen', en: 'Duplicated entitlements' },
    means: {
      de: 'Bündel oder Umstiege haben Berechtigungen verdoppelt. Die Neuzählung genehmigt die Partnerbetreuung (FPM).',
      en: 'Bundles or upgrades duplicated entitlements. The recount is approved by the partner manager (FPM).',
    },
    needsApproval: true,
    source: 'P',
  },
  newSeats: {
    label: { de: 'Neue Plätze', en: 'New seats' },
    means: {
      de: 'Hinzugekommene Berechtigungen, nach deren Absicht noch nicht gefragt wurde; sie bilden ihren eigenen Eintrag.',
      en: 'Added entitlements of which intent is not asked yet; they form a record of their own.',
    },
    needsApproval: false,
    source: 'P',
  },
}

/** How far the approval of a split is; it concerns only reasons that need one. */
export const splitApprovalIds = ['pending', 'approved', 'rejected'] as const
export type SplitApprovalId = (typeof splitApprovalIds)[number]

export const splitApprovals: Readonly<Record<SplitApprovalId, { readonly label: Localised }>> = {
  pending: { label: { de: 'Genehmigung steht aus', en: 'Approval pending' } },
  approved: { label: { de: 'Genehmigt', en: 'Approved' } },
  rejected: { label: { de: 'Abgelehnt', en: 'Rejected' } },
}
