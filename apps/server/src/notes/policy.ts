import { both, deliveryTeam, isStaff } from '../platform/access/policy.ts'

/** Who may read and write notes (engagement.md §4, §6). Which category a role writes is the playbook's decision. */

/** Notes are written by the delivery team for itself; people of the customer do not read them. */
export const mayReadNotes = isStaff

/** Whoever has a part in the delivery; never people of the customer (engagement.md §14 no. 11). */
export const mayWriteNote = both(isStaff, deliveryTeam)

/** Templates belong to the organisation: whoever writes notes keeps them up. */
export const mayKeepTemplates = isStaff
