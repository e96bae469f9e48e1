import {
  either,
  hasOrganisationRole,
  holds,
  isAdministrator,
  isStaff,
  seesCustomer,
} from '../platform/access/policy.ts'

/** Who may do what with the entitlement records of an engagement (engagement.md §4, §5). */

/** People of the customer read their own status; the words meant for the team are left out for them. */
export const mayReadUsageStatus = seesCustomer

/** Intent notes, proposals and key data are words of the delivery team. */
export const mayReadTeamWords = isStaff

/** The FM owns L1 to L3, the counts, the forecast and the key data. */
export const maySetUsageStatus = holds('FM')

/** The FE may propose an L1 change; the FM confirms. */
export const mayPropose = holds('FE')

/** Declining is the FM's, withdrawing the proposer's; which of the two is decided behind the door. */
export const mayCloseProposal = holds('FM', 'FE')

/** A recount of duplicated entitlements is approved by the partner manager or an administrator. */
export const mayApproveRecount = either(isAdministrator, hasOrganisationRole('FPM'), holds('FPM'))
