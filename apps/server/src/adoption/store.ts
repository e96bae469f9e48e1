import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import {
  adoptionConversation,
  adoptionGroup,
  adoptionMaterial,
  adoptionMiniWorkshop,
  adoptionObjection,
  adoptionPerson,
  objectionFact,
} from '../tables/adoption.ts'

export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

type GroupRow = typeof adoptionGroup.$inferSelect
type PersonRow = typeof adoptionPerson.$inferSelect
export type ConversationRow = typeof adoptionConversation.$inferSelect
type MiniWorkshopRow = typeof adoptionMiniWorkshop.$inferSelect
type ObjectionRow = typeof adoptionObjection.$inferSelect
type MaterialRow = typeof adoptionMaterial.$inferSelect
export type ObjectionFactRow = typeof objectionFact.$inferSelect

/** The rows of every register, by its id. */
export interface RowOf {
  readonly group: GroupRow
  readonly person: PersonRow
  readonly conversation: ConversationRow
  readonly miniWorkshop: MiniWorkshopRow
  readonly objection: ObjectionRow
  readonly material: MaterialRow
}
export type RegisterId = keyof RowOf

const tables = {
  group: adoptionGroup,
  person: adoptionPerson,
  conversation: adoptionConversation,
  miniWorkshop: adoptionMiniWorkshop,
  objection: adoptionObjection,
  material: adoptionMaterial,
}

export const REGISTER_IDS = [
  'group',
  'person',
  'conversation',
  'miniWorkshop',
  'objection',
  'material',
] as const satisfies readonly RegisterId[]

/** What can be written besides whose entry it is and since when. */
export type ColumnsOf<R extends RegisterId> = Partial<
  Omit<RowOf[R], 'customerId' | 'id' | 'engagementId' | 'version' | 'createdAt' | 'createdBy'>
>

/** Registers differ in their own columns only; those that are asked here they all have, as the table of groups. */
const tableOf = (register: RegisterId) => tables[register] as unknown as typeof adoptionGroup

/** The entries of a register that are not removed, the oldest first. */
export async function entriesOf<R extends RegisterId>(
  tx: Transaction,
  register: R,
  { customerId, engagementId }: EngagementKey,
): Promise<RowOf[R][]> {
  const table = tableOf(register)
  const rows = await tx
    .select()
    .from(table)
    .where(and(eq(table.customerId, customerId), eq(table.engagementId, engagementId), isNull(table.deletedAt)))
    .orderBy(asc(table.id))
  return rows as unknown as RowOf[R][]
}

/** One entry, removed or not as asked; null where there is none. The engagement is held. */
export async function findEntry<R extends RegisterId>(
  tx: Transaction,
  register: R,
  { customerId, engagementId, entryId }: EngagementKey & { readonly entryId: string },
  which: 'kept' | 'removed',
): Promise<RowOf[R] | null> {
  const table = tableOf(register)
  const [row] = await tx
    .select()
    .from(table)
    .where(
      and(
        eq(table.customerId, customerId),
        eq(table.engagementId, engagementId),
        eq(table.id, entryId),
        which === 'kept' ? isNull(table.deletedAt) : isNotNull(table.deletedAt),
      ),
    )
  return (row as unknown as RowOf[R] | undefined) ?? null
}

export async function insertEntry<R extends RegisterId>(
  tx: Transaction,
  register: R,
  row: ColumnsOf<R> &
    EngagementKey & { readonly id: string; readonly createdAt: Date; readonly createdBy: string | null },
): Promise<RowOf[R]> {
  const [inserted] = await tx
    .insert(tableOf(register))
    .values(row as unknown as typeof adoptionGroup.$inferInsert)
    .returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted as unknown as RowOf[R]
}

export async function updateEntry<R extends RegisterId>(
  tx: Transaction,
  register: R,
  { customerId, id }: { readonly customerId: CustomerId; readonly id: string },
  values: ColumnsOf<R>,
): Promise<RowOf[R]> {
  const table = tableOf(register)
  const [updated] = await tx
    .update(table)
    .set({ ...(values as unknown as Partial<GroupRow>), version: sql`${table.version} + 1` })
    .where(and(eq(table.customerId, customerId), eq(table.id, id)))
    .returning()
  if (updated === undefined) throw new Error('an entry whose engagement is held is gone')
  return updated as unknown as RowOf[R]
}

/** What the organisation checked of the answers to known objections. */
export const objectionFacts = (tx: Transaction): Promise<ObjectionFactRow[]> => tx.select().from(objectionFact)

export async function findObjectionFact(tx: Transaction, objectionId: string): Promise<ObjectionFactRow | null> {
  const [row] = await tx.select().from(objectionFact).where(eq(objectionFact.objectionId, objectionId)).for('update')
  return row ?? null
}

export async function writeObjectionFact(
  tx: Transaction,
  row: typeof objectionFact.$inferInsert,
): Promise<ObjectionFactRow> {
  const { customerId: _house, objectionId: _id, ...values } = row
  const [written] = await tx
    .insert(objectionFact)
    .values(row)
    .onConflictDoUpdate({ target: [objectionFact.customerId, objectionFact.objectionId], set: values })
    .returning()
  if (written === undefined) throw new Error('an upsert gave no row back')
  return written
}
