import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { type CustomerId, ORGANISATION } from '../../platform/db/scope.ts'
import { customerLabel, customerLabelMember } from '../../tables/portfolio.ts'

/** Tags and groups, and who is under them. */

export type LabelRow = typeof customerLabel.$inferSelect
export type LabelKind = LabelRow['kind']

const at = (kind: LabelKind, id: string) =>
  and(eq(customerLabel.customerId, ORGANISATION), eq(customerLabel.kind, kind), eq(customerLabel.id, id))

export async function findLabel(tx: Transaction, kind: LabelKind, id: string): Promise<LabelRow | null> {
  const [row] = await tx.select().from(customerLabel).where(at(kind, id))
  return row ?? null
}

/** A label of either kind, removed ones included. */
export async function findLabelById(tx: Transaction, id: string): Promise<LabelRow | null> {
  const [row] = await tx
    .select()
    .from(customerLabel)
    .where(and(eq(customerLabel.customerId, ORGANISATION), eq(customerLabel.id, id)))
  return row ?? null
}

/** The same, holding it until the transaction ends. */
export async function holdLabel(tx: Transaction, kind: LabelKind, id: string): Promise<LabelRow | null> {
  const [row] = await tx.select().from(customerLabel).where(at(kind, id)).for('no key update')
  return row ?? null
}

/** The label in force that people would take for the same name; null where the name is free. */
export async function findLabelNamed(tx: Transaction, kind: LabelKind, name: string): Promise<LabelRow | null> {
  const [row] = await tx
    .select()
    .from(customerLabel)
    .where(
      and(
        eq(customerLabel.customerId, ORGANISATION),
        eq(customerLabel.kind, kind),
        isNull(customerLabel.deletedAt),
        sql`lotse.sort_key(${customerLabel.name}) = lotse.sort_key(${name})`,
      ),
    )
  return row ?? null
}

/** Makes two who choose the same name at once come one after the other. */
export async function lockLabelNames(tx: Transaction, kind: LabelKind): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`label ${kind}`}, 0))`)
}

export async function insertLabel(tx: Transaction, row: typeof customerLabel.$inferInsert): Promise<LabelRow> {
  const [inserted] = await tx.insert(customerLabel).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted
}

/** Changes a label if it is still at `version`; null where it is not. */
export async function updateLabel(
  tx: Transaction,
  { kind, id }: Pick<LabelRow, 'kind' | 'id'>,
  version: number,
  values: Partial<Pick<LabelRow, 'name' | 'deletedAt' | 'deletedBy'>>,
): Promise<LabelRow | null> {
  const [row] = await tx
    .update(customerLabel)
    .set({ ...values, version: sql`${customerLabel.version} + 1` })
    .where(and(at(kind, id), eq(customerLabel.version, version)))
    .returning()
  return row ?? null
}

export interface CountedLabel extends Pick<LabelRow, 'id' | 'name' | 'version' | 'createdBy'> {
  readonly customers: number
}

/** Every label in force with the number of its customers, by name. For the portfolio scope, which sees all customers. */
export async function countedLabels(tx: Transaction, kind: LabelKind): Promise<CountedLabel[]> {
  const { rows } = await tx.execute<CountedLabel & Record<string, unknown>>(sql`
    select l.id, l.name, l.version, l.created_by as "createdBy",
      (select count(*)::int from lotse.customer_label_member m where m.label_id = l.id) as customers
    from lotse.customer_label l where l.kind = ${kind} and l.deleted_at is null order by lotse.sort_key(l.name), l.id`)
  return rows
}

/** Puts the customer under the label; false where it is there already. */
export async function insertMember(
  tx: Transaction,
  customerId: CustomerId,
  labelId: string,
  by: string | null,
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .insert(customerLabelMember)
    .values({ customerId, labelId, putBy: by, putAt: at })
    .onConflictDoNothing()
    .returning({ labelId: customerLabelMember.labelId })
  return rows.length === 1
}

/** Takes the customer out of the label; false where it is not there. */
export async function deleteMember(tx: Transaction, customerId: CustomerId, labelId: string): Promise<boolean> {
  const rows = await tx
    .delete(customerLabelMember)
    .where(and(eq(customerLabelMember.customerId, customerId), eq(customerLabelMember.labelId, labelId)))
    .returning({ labelId: customerLabelMember.labelId })
  return rows.length === 1
}
