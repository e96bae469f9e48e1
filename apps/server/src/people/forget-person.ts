import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { person } from '../tables/identity.ts'

/** Leaves of a person of a customer nothing but a pseudonym; they cannot sign in any more. */
export async function forgetPerson(
  tx: Transaction,
  customerId: CustomerId,
  personId: string,
  pseudonym: string,
): Promise<void> {
  await tx
    .update(person)
    .set({
      name: pseudonym,
      email: `${personId}@erased.invalid`,
      state: 'disabled',
      version: sql`${person.version} + 1`,
    })
    .where(and(eq(person.customerId, customerId), eq(person.id, personId)))
}
