import type { Language, OrganisationRole } from '@lotse/contract'
import { and, eq, exists, ne, sql } from 'drizzle-orm'
import type { Actor, HeldRole } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import { passkey, password, person } from '../tables/identity.ts'
import { emailTaken } from './problems.ts'

/** The people table as sign-in sees it. */

export interface PersonRow {
  readonly customerId: CustomerId
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly organisationRoles: readonly OrganisationRole[]
  readonly state: 'invited' | 'active' | 'disabled'
  readonly version: number
}

export const personColumns = {
  customerId: person.customerId,
  id: person.id,
  name: person.name,
  email: person.email,
  language: person.language,
  organisationRoles: person.organisationRoles,
  state: person.state,
  version: person.version,
}

/** A person as the one who acts. */
export function actorFrom(
  row: PersonRow,
  assignments: readonly HeldRole[] = [],
  rights: Actor['rights'] = 'write',
): Actor {
  const isStaff = row.customerId === ORGANISATION
  return {
    personId: row.id,
    name: row.name,
    email: row.email,
    language: row.language,
    kind: isStaff ? 'staff' : 'customer',
    customerId: isStaff ? null : row.customerId,
    organisationRoles: row.organisationRoles,
    assignments,
    rights,
  }
}

/** The person of an e-mail address, in any writing of it. */
export async function findPersonByEmail(tx: Transaction, email: string) {
  const [row] = await tx
    .select({ ...personColumns, passwordHash: password.hash })
    .from(person)
    .leftJoin(password, eq(password.personId, person.id))
    .where(eq(sql`lower(${person.email})`, sql`lower(${email})`))
  return row ?? null
}

export async function findPerson(tx: Transaction, personId: string): Promise<PersonRow | null> {
  const [row] = await tx.select(personColumns).from(person).where(eq(person.id, personId))
  return row ?? null
}

/** What a person's own page shows about signing in. */
export async function findPersonWithKeys(tx: Transaction, personId: string) {
  const [row] = await tx
    .select({
      ...personColumns,
      hasPassword: sql<boolean>`${exists(tx.select({ one: sql`1` }).from(password).where(eq(password.personId, personId)))}`,
      passkeys: tx.$count(passkey, eq(passkey.personId, personId)),
    })
    .from(person)
    .where(eq(person.id, personId))
  return row ?? null
}

/** Makes an invited person active. */
export async function activate(tx: Transaction, personId: string): Promise<void> {
  await tx
    .update(person)
    .set({ state: 'active', version: sql`${person.version} + 1` })
    .where(and(eq(person.id, personId), eq(person.state, 'invited')))
}

/** Notes that somebody is here. False when they may not be, because they are disabled by now. */
export async function seen(tx: Transaction, personId: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(person)
    .set({ lastSeenAt: now })
    .where(and(eq(person.id, personId), ne(person.state, 'disabled')))
    .returning({ id: person.id })
  return rows.length === 1
}

/** Whether somebody administers this Lotse and can sign in, besides `besides`. */
export async function administratorExists(tx: Transaction, besides?: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: person.id })
    .from(person)
    .where(
      and(
        eq(person.state, 'active'),
        sql`'administrator' = any(${person.organisationRoles})`,
        besides === undefined ? undefined : ne(person.id, besides),
      ),
    )
    .limit(1)
  return row !== undefined
}

/** Lets only one transaction at a time decide about who administers; ends with the transaction. */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('lotse administrators'))`)
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

interface PersonChange {
  readonly name?: string
  readonly language?: Language
  readonly organisationRoles?: readonly OrganisationRole[]
  readonly state?: PersonRow['state']
}

/** Changes a person who is at `version`, which grows by one; null when they no longer are. */
export async function updatePerson(
  tx: Transaction,
  personId: string,
  version: number,
  { organisationRoles, ...rest }: PersonChange,
): Promise<PersonRow | null> {
  const [row] = await tx
    .update(person)
    .set({
      ...rest,
      ...(organisationRoles && { organisationRoles: [...organisationRoles] }),
      version: sql`${person.version} + 1`,
    })
    .where(and(eq(person.id, personId), eq(person.version, version)))
    .returning(personColumns)
  return row ?? null
}

/** Lets only one transaction at a time change a person's ways to sign in; ends with the transaction. */
export async function lockOwnKeys(tx: Transaction, personId: string): Promise<void> {
  await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update')
}
