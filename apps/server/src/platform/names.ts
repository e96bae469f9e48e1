import type { PersonRef } from '@lotse/contract'
import { eq, inArray } from 'drizzle-orm'
import { person } from '../tables/identity.ts'
import type { Transaction } from './db/database.ts'

/** Looks up the names behind ids; people who are not visible in this scope are missing. */
export async function namesOf(
  tx: Transaction,
  ids: Iterable<string | null>,
): Promise<(id: string | null) => PersonRef | null> {
  const wanted = [...new Set([...ids].filter((id) => id !== null))]
  const rows =
    wanted.length === 0
      ? []
      : await tx.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, wanted))
  const names = new Map(rows.map((row) => [row.id, row]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}

/** Whether somebody is visible in this scope (the team, or the customer's own people) and not disabled. */
export async function mayTakePart(tx: Transaction, personId: string): Promise<boolean> {
  const [row] = await tx.select({ state: person.state }).from(person).where(eq(person.id, personId))
  return row !== undefined && row.state !== 'disabled'
}
