import type { ContactFilter, ContactSide, Workload } from '@lotse/contract'
import { and, arrayContains, asc, count, desc, eq, ilike, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { contact } from '../tables/contacts.ts'

export type ContactRow = typeof contact.$inferSelect
export type ContactValues = Partial<typeof contact.$inferInsert>

/** Who is there: neither removed nor erased. */
const living = and(isNull(contact.deletedAt), isNull(contact.erasedAt))

function matching(customerId: CustomerId, sides: readonly ContactSide[], filter: ContactFilter): SQL | undefined {
  const pattern = filter.search ? `%${filter.search.replace(/[\\%_]/g, '\\$&')}%` : undefined
  return and(
    eq(contact.customerId, customerId),
    living,
    inArray(contact.side, [...sides]),
    filter.side && eq(contact.side, filter.side),
    filter.role && arrayContains(contact.roles, [filter.role]),
    filter.only && only[filter.only],
    pattern === undefined
      ? undefined
      : or(
          ilike(sql`concat_ws(' ', ${contact.firstName}, ${contact.lastName})`, pattern),
          ilike(contact.email, pattern),
          ilike(contact.phone, pattern),
          ilike(contact.organisation, pattern),
        ),
  )
}

const only: Readonly<Record<NonNullable<ContactFilter['only']>, SQL | undefined>> = {
  itTeam: eq(contact.itTeam, true),
  survey: sql`cardinality(${contact.surveyServices}) > 0`,
  primary: eq(contact.isPrimary, true),
  doNotCall: eq(contact.doNotCall, true),
  withoutConsent: sql`${contact.consent} is distinct from 'given'`,
}

export async function listedContacts(
  tx: Transaction,
  customerId: CustomerId,
  sides: readonly ContactSide[],
  filter: ContactFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<ContactRow[]> {
  const order = filter.descending ? desc : asc
  const name = [order(sql`lower(${contact.lastName})`), order(sql`lower(coalesce(${contact.firstName}, ''))`)]
  const first = {
    name: [],
    side: [order(contact.side)],
    organisation: [order(sql`lower(coalesce(${contact.organisation}, ''))`)],
    added: [order(contact.createdAt)],
  }[filter.sort]
  return tx
    .select()
    .from(contact)
    .where(matching(customerId, sides, filter))
    .orderBy(...first, ...name, asc(contact.id))
    .limit(page.limit)
    .offset(page.offset)
}

export async function countContacts(
  tx: Transaction,
  customerId: CustomerId,
  sides: readonly ContactSide[],
  filter: ContactFilter,
): Promise<number> {
  const [row] = await tx
    .select({ total: count() })
    .from(contact)
    .where(matching(customerId, sides, filter))
  return row?.total ?? 0
}

/** A contact, whatever became of it; null where there never was one. */
export async function findContact(tx: Transaction, customerId: CustomerId, id: string): Promise<ContactRow | null> {
  const [row] = await tx.select().from(contact).where(of(customerId, id))
  return row ?? null
}

/** The same, held until the transaction ends. */
export async function holdContact(tx: Transaction, customerId: CustomerId, id: string): Promise<ContactRow | null> {
  const [row] = await tx.select().from(contact).where(of(customerId, id)).for('update')
  return row ?? null
}

/** Every contact of a customer that is not erased, removed or not, held until the transaction ends. */
export async function namedContacts(tx: Transaction, customerId: CustomerId): Promise<ContactRow[]> {
  return tx
    .select()
    .from(contact)
    .where(and(eq(contact.customerId, customerId), isNull(contact.erasedAt)))
    .orderBy(asc(contact.id))
    .for('update')
}

export async function contactsById(
  tx: Transaction,
  customerId: CustomerId,
  ids: readonly string[],
): Promise<ContactRow[]> {
  if (ids.length === 0) return []
  return tx
    .select()
    .from(contact)
    .where(and(eq(contact.customerId, customerId), inArray(contact.id, [...ids])))
}

export async function contactsWithEmail(
  tx: Transaction,
  customerId: CustomerId,
  sides: readonly ContactSide[],
  email: string,
): Promise<ContactRow[]> {
  return tx
    .select()
    .from(contact)
    .where(
      and(
        eq(contact.customerId, customerId),
        living,
        inArray(contact.side, [...sides]),
        sql`lower(${contact.email}) = lower(${email})`,
      ),
    )
    .orderBy(asc(contact.id))
    .limit(5)
}

export async function insertContact(tx: Transaction, row: typeof contact.$inferInsert): Promise<ContactRow> {
  const [inserted] = await tx.insert(contact).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted
}

/** Changes a contact; the row as it is then. Whoever changes holds it. */
export async function updateContact(
  tx: Transaction,
  { customerId, id }: Pick<ContactRow, 'customerId' | 'id'>,
  values: ContactValues,
): Promise<ContactRow> {
  const [updated] = await tx
    .update(contact)
    .set({ ...values, version: sql`${contact.version} + 1` })
    .where(of(customerId, id))
    .returning()
  if (updated === undefined) throw new Error('a contact that is held is gone')
  return updated
}

/** Takes the primary mark from whoever has it on that side, save one. Gives the ids of those who lost it. */
export async function clearPrimary(
  tx: Transaction,
  customerId: CustomerId,
  side: ContactSide,
  save: string,
): Promise<string[]> {
  const rows = await tx
    .update(contact)
    .set({ isPrimary: false, version: sql`${contact.version} + 1` })
    .where(
      and(
        eq(contact.customerId, customerId),
        eq(contact.side, side),
        eq(contact.isPrimary, true),
        isNull(contact.deletedAt),
        ne(contact.id, save),
      ),
    )
    .returning({ id: contact.id })
  return rows.map(({ id }) => id)
}

/** Whether that side has a primary contact who is not removed. */
export async function hasPrimary(tx: Transaction, customerId: CustomerId, side: ContactSide): Promise<boolean> {
  const rows = await tx
    .select({ id: contact.id })
    .from(contact)
    .where(
      and(
        eq(contact.customerId, customerId),
        eq(contact.side, side),
        eq(contact.isPrimary, true),
        isNull(contact.deletedAt),
      ),
    )
  return rows.length > 0
}

/** How many living contacts of the customer belong to its IT team, and how many may be surveyed about a service. */
export async function countTeamAndSurvey(
  tx: Transaction,
  customerId: CustomerId,
  workload: Workload,
): Promise<{ readonly itTeam: number; readonly surveyEligible: number }> {
  const [row] = await tx
    .select({
      itTeam: sql<number>`count(*) filter (where ${contact.itTeam})::int`,
      surveyEligible: sql<number>`count(*) filter (where ${workload} = any(${contact.surveyServices}))::int`,
    })
    .from(contact)
    .where(and(eq(contact.customerId, customerId), eq(contact.side, 'customer'), living))
  return row ?? { itTeam: 0, surveyEligible: 0 }
}

function of(customerId: CustomerId, id: string): SQL | undefined {
  return and(eq(contact.customerId, customerId), eq(contact.id, id))
}
