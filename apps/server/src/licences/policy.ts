import { both, either, holds, isAdministrator, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may see and settle who is left out of active use (usage.md §10). */

/** Absences and accounts are named, so they are for the delivery organisation only. */
export const mayReadLicences = both(seesCustomer, isStaff)

/** Every exclusion raises the figure, so those may name accounts who also bring the reports in. */
export const mayExclude = both(isStaff, either(isAdministrator, holds('FM', 'FE', 'SME')))

/** More than the cap is for whoever answers for the engagement. */
export const mayApproveExclusions = both(isStaff, either(isAdministrator, holds('FM')))
