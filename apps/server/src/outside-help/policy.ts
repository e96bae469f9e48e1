import { both, deliveryTeam, either, holds, isAdministrator, isStaff } from '../platform/access/policy.ts'

/** Who may do what with help from outside (engagement.md §4). None of it is for people of the customer. */

export const mayReadOutsideHelp = isStaff

/** Some of it at least; which entry is whose, the three below say. */
export const mayKeepOutsideHelp = both(isStaff, either(isAdministrator, deliveryTeam))

/** Partners are referred by the engagement manager. */
export const mayReferPartners = both(isStaff, either(isAdministrator, holds('FM')))

/** Compatibility cases are technical work: the engineer's, the expert's too. */
export const mayKeepCases = both(isStaff, either(isAdministrator, holds('FM', 'FE', 'SME')))

/** Whoever leads or guides the engagement turns to the account side. */
export const mayWriteMessages = both(isStaff, either(isAdministrator, holds('FM', 'FE')))
