import type { Language, OrganisationRole } from '@lotse/contract'
import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { customer } from '../tables/engagements.ts'
import { person } from '../tables/identity.ts'
import { type PersonRow, personColumns } from './person.ts'
import { emailTaken } from './problems.ts'

/** The people table. */

export interface ListedPerson extends PersonRow {
  readonly lastSeenAt: Date | null
}

const listedColumns = { ...personColumns, lastSeenAt: person.lastSeenAt }

/** Everybody in the scope of the transaction (staff are in every scope), by name. */
export async function listPeople(tx: Transaction): Promise<ListedPerson[]> {
  return tx
    .select(listedColumns)
    .from(person)
    .orderBy(asc(sql`lower(${person.name})`), asc(person.id))
}

export async function findPerson(tx: Transaction, personId: string): Promise<ListedPerson | null> {
  const [row] = await tx.select(listedColumns).from(person).where(eq(person.id, personId))
  return row ?? null
}

/** The person of an e-mail address, in any writing of it. */
export async function findByEmail(tx: Transaction, email: string): Promise<PersonRow | null> {
  const [row] = await tx
    .select(personColumns)
    .from(person)
    .where(eq(sql`lower(${person.email})`, sql`lower(${email.trim()})`))
  return row ?? null
}

const EMAIL_KEY = 'person_email'

/** Adds a person. Throws `already-exists` when somebody has the e-mail address. */
export async function insertPerson(tx: Transaction, row: PersonRow): Promise<void> {
  try {
    await tx.insert(person).values({ ...row, organisationRoles: [...row.organisationRoles] })
  } catch (error) {
    if (violates(error, EMAIL_KEY)) throw emailTaken()
    throw error
  }
}

/** Whether the database refused because of a key; drizzle wraps what the driver throws. */
function violates(error: unknown, constraint: string): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error && 'constraint' in cause && cause.constraint === constraint
}

export interface PersonFields {
  readonly name?: string | undefined
  readonly language?: Language | undefined
  readonly organisationRoles?: readonly OrganisationRole[] | undefined
  readonly state?: PersonRow['state'] | undefined
}

/** Changes a person who is at `version`, which grows by one; null when they no longer are. */
export async function updatePerson(
  tx: Transaction,
  personId: string,
  version: number,
  { name, language, organisationRoles, state }: PersonFields,
): Promise<ListedPerson | null> {
  const [row] = await tx
    .update(person)
    .set({
      ...(name !== undefined && { name }),
      ...(language && { language }),
      ...(organisationRoles && { organisationRoles: [...organisationRoles] }),
      ...(state && { state }),
      version: sql`${person.version} + 1`,
    })
    .where(and(eq(person.id, personId), eq(person.version, version)))
    .returning(listedColumns)
  return row ?? null
}

/** The active administrators, by name, but for `besides`. */
export async function listAdministrators(tx: Transaction, besides?: string): Promise<PersonRow[]> {
  return tx
    .select(personColumns)
    .from(person)
    .where(
      and(
        eq(person.state, 'active'),
        sql`'administrator' = any(${person.organisationRoles})`,
        besides === undefined ? undefined : ne(person.id, besides),
      ),
    )
    .orderBy(asc(person.name))
}

/** Lets only one transaction at a time decide about who administers; ends with the transaction. */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('lotse administrators'))`)
}

export async function customerExists(tx: Transaction, id: CustomerId): Promise<boolean> {
  const [row] = await tx.select({ id: customer.customerId }).from(customer).where(eq(customer.customerId, id))
  return row !== undefined
}
