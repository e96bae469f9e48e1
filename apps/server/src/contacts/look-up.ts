import type { ContactRef, ContactSide, Workload } from '@lotse/contract'
import type { Facts } from '@lotse/playbook'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { presentContactRef } from './present.ts'
import { contactsById, countTeamAndSurvey } from './store.ts'

/** What other capabilities may know of contacts. They keep the id and ask here for the name. */

/** Who is named at the customer (engagement.md §2 step 1, §13), as the playbook judges it. */
export async function contactFacts(
  tx: Transaction,
  { customerId }: { readonly customerId: CustomerId },
  workload: Workload,
): Promise<Pick<Facts, 'contacts'>> {
  return { contacts: { kept: true, ...(await countTeamAndSurvey(tx, customerId, workload)) } }
}

export interface NamedContact extends ContactRef {
  readonly side: ContactSide
  /** Neither removed nor erased: may still be chosen. */
  readonly isLiving: boolean
}

/** The contacts behind ids, with the pseudonym where one is erased. Ids that name nobody are missing. */
export async function contactsNamed(
  tx: Transaction,
  customerId: CustomerId,
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, NamedContact>> {
  const wanted = [...new Set([...ids].filter((id) => id !== null))]
  const rows = await contactsById(tx, customerId, wanted)
  return new Map(
    rows.map((row) => [
      row.id,
      { ...presentContactRef(row), side: row.side, isLiving: row.deletedAt === null && row.erasedAt === null },
    ]),
  )
}
