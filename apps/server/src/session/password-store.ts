import { eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { password } from '../tables/identity.ts'

/** Password hashes. */

export async function findPasswordHash(tx: Transaction, personId: string): Promise<string | null> {
  const [row] = await tx.select({ hash: password.hash }).from(password).where(eq(password.personId, personId))
  return row?.hash ?? null
}

interface PasswordRow {
  readonly customerId: CustomerId
  readonly personId: string
  readonly hash: string
  readonly changedAt: Date
}

/** Sets a person's password, the first or another one. */
export async function savePassword(tx: Transaction, row: PasswordRow): Promise<void> {
  const { hash, changedAt } = row
  await tx.insert(password).values(row).onConflictDoUpdate({ target: password.personId, set: { hash, changedAt } })
}
