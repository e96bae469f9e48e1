import type { GapKind } from '@lotse/contract'

/** The kinds of gaps in the order of the page: what the others rest on first. */
export const gapKinds = [
  'noTenant',
  'noEngagement',
  'assignRole',
  'l1',
  'l2',
  'scenario',
  'attribution',
  'counts',
  'completeRecord',
  'importUsage',
  'connectionFailing',
  'credentialExpiring',
  'overdueItems',
  'agedItems',
  'expertRequestOverdue',
  'configurationBehind',
  'missedFollowUp',
  'noFollowUp',
  'staleInsight',
  'reviewTargetDate',
  'updateForecast',
  'managementNotes',
  'technicalNotes',
  'enterpriseNotes',
  'surveyContact',
] as const satisfies readonly GapKind[]

/** What the address of the data quality page may say; whatever is unknown or broken counts as absent. */
export interface GapSearch {
  readonly kind?: GapKind
  /** A customer's id. */
  readonly customer?: string
  /** Id of the engagement manager. */
  readonly lead?: string
  readonly mine?: 'yes'
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function gapSearch({ kind, customer, lead, mine }: Record<string, unknown>): GapSearch {
  const known = gapKinds.find((one) => one === kind)
  return {
    ...(known && { kind: known }),
    ...(typeof customer === 'string' && UUID.test(customer) && { customer }),
    ...(typeof lead === 'string' && UUID.test(lead) && { lead }),
    ...(mine === 'yes' && { mine }),
  }
}

/** The address as the API asks for it. */
export function queryOf({ kind, customer, lead, mine }: GapSearch) {
  return {
    ...(kind && { kind }),
    ...(customer && { customerId: customer }),
    ...(lead && { leadId: lead }),
    ...(mine && { mine }),
  }
}
