import { holds, seesCustomer } from '../platform/access/policy.ts'

/** Who may read and write notes (engagement.md §4, §6). Which category a role writes is the playbook's decision. */

export const mayReadNotes = seesCustomer

export const mayWriteNote = holds('FM', 'FE', 'SME', 'FTA', 'GM_FTA', 'OPP_RANGER')
