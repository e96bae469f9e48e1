import { isAdministrator, isStaff } from '../platform/access/policy.ts'

/** Who may do what with the mail that Lotse sends. */

/** Whether mail goes out at all, and what became of it, concerns everybody who invites and sends. */
export const mayReadMail = isStaff

/** Whoever sets the server up holds its password. */
export const mayKeepMail = isAdministrator
