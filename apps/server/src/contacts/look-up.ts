import type { ContactRef, ContactSide, Workload } from '@lotse/contract'
import type { ContactRoleId, Facts } from '@lotse/playbook'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { nameOf, presentContactRef } from './present.ts'
import { contactsById, contactsWithEmail, countTeamAndSurvey, findContact, listedContacts } from './store.ts'

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

/** The living members of the customer's IT team, by name. */
export async function teamContacts(tx: Transaction, customerId: CustomerId): Promise<ContactRef[]> {
  const filter = { only: 'itTeam', sort: 'name', descending: false } as const
  const rows = await listedContacts(tx, customerId, ['customer'], filter, { limit: 200, offset: 0 })
  return rows.map(presentContactRef)
}

/** The living contacts on the customer's side, by name, for choosing somebody. */
export async function contactsToName(tx: Transaction, customerId: CustomerId): Promise<ContactRef[]> {
  const filter = { sort: 'name', descending: false } as const
  const rows = await listedContacts(tx, customerId, ['customer'], filter, { limit: 200, offset: 0 })
  return rows.map(presentContactRef)
}

/** The living contacts of the account side with their roles and mail addresses, by name, for writing to them. */
export async function accountContacts(tx: Transaction, customerId: CustomerId) {
  const filter = { sort: 'name', descending: false } as const
  const rows = await listedContacts(tx, customerId, ['account'], filter, { limit: 200, offset: 0 })
  return rows.map((row) => ({ id: row.id, name: nameOf(row), roles: row.roles, email: row.email }))
}

/** What inviting and forms of others need of a contact; null where there is none, or it was removed or erased. */
export async function livingContact(tx: Transaction, customerId: CustomerId, id: string) {
  const row = await findContact(tx, customerId, id)
  if (row === null || row.deletedAt !== null || row.erasedAt !== null) return null
  const { side, email, phone, language } = row
  return { name: nameOf(row), side, email, phone, language }
}

/** The roles that living contacts of the customer have; names stay here. */
export async function rolesNamed(tx: Transaction, customerId: CustomerId): Promise<ReadonlySet<ContactRoleId>> {
  const { rows } = await tx.execute<{ role: ContactRoleId }>(sql`
    select distinct unnest(c.roles) as role from lotse.contact c
    where c.customer_id = ${customerId}::uuid and c.deleted_at is null and c.erased_at is null`)
  return new Set(rows.map(({ role }) => role))
}

/** The living contacts of the customer with that address, by id: who signs in with it is one of them. */
export async function contactsAt(tx: Transaction, customerId: CustomerId, email: string): Promise<ReadonlySet<string>> {
  return new Set((await contactsWithEmail(tx, customerId, ['customer'], email)).map(({ id }) => id))
}
