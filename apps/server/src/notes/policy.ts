import { holds, isStaff } from '../platform/access/policy.ts'

/** Who may read and write notes (engagement.md §4, §6). Which category a role writes is the playbook's decision. */

/** Management notes are written by the delivery team for itself; people of the customer do not read them. */
export const mayReadNotes = isStaff

export const mayWriteNote = holds('FM', 'FE', 'SME', 'FTA', 'GM_FTA', 'OPP_RANGER')
