import { isAdministrator, isStaff } from '../platform/access/policy.ts'

/** Who is told of what Lotse finds: the delivery organisation. Everybody reads their own, and nobody else's. */
export const mayReadNotices = isStaff

/** How notices leave, and what became of them, concerns everybody who waits for an answer; what they say is not shown. */
export const mayReadDeliveries = isStaff

/** Whoever sets Teams up for all holds its address. */
export const mayKeepDeliveries = isAdministrator
