import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { noteTemplate } from '../tables/notes.ts'

/** Templates of the organisation in SQL. */

export type TemplateRow = typeof noteTemplate.$inferSelect
export type TemplateFields = Pick<TemplateRow, 'name' | 'category' | 'language' | 'content'>

const at = (id: string) => and(eq(noteTemplate.customerId, ORGANISATION), eq(noteTemplate.id, id))

export async function templatesKept(tx: Transaction): Promise<TemplateRow[]> {
  return tx
    .select()
    .from(noteTemplate)
    .where(and(eq(noteTemplate.customerId, ORGANISATION), isNull(noteTemplate.deletedAt)))
    .orderBy(asc(sql`lower(${noteTemplate.name})`), asc(noteTemplate.id))
}

export async function findTemplate(tx: Transaction, id: string): Promise<TemplateRow | null> {
  const [row] = await tx.select().from(noteTemplate).where(at(id))
  return row ?? null
}

export async function insertTemplate(
  tx: Transaction,
  row: Omit<typeof noteTemplate.$inferInsert, 'customerId'>,
): Promise<TemplateRow> {
  const [stored] = await tx
    .insert(noteTemplate)
    .values({ ...row, customerId: ORGANISATION })
    .returning()
  if (stored === undefined) throw new Error('an insert gave no row back')
  return stored
}

/** Null where the template is not there, or not in that version. */
export async function updateTemplate(
  tx: Transaction,
  id: string,
  version: number,
  change: Partial<typeof noteTemplate.$inferInsert>,
): Promise<TemplateRow | null> {
  const [row] = await tx
    .update(noteTemplate)
    .set({ ...change, version: sql`${noteTemplate.version} + 1` })
    .where(and(at(id), eq(noteTemplate.version, version)))
    .returning()
  return row ?? null
}
