import type { Edition } from '@lotse/remediation'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { remediationTemplate } from '../tables/remediation-templates.ts'

/** Versions of what the organisation adds, and the draft of the next one. */

export type TemplateRow = typeof remediationTemplate.$inferSelect
type Values = Partial<Omit<TemplateRow, 'customerId' | 'id' | 'version'>>

const published = eq(remediationTemplate.state, 'published')
const isDraft = eq(remediationTemplate.state, 'draft')
const ofEdition = (edition: Edition) =>
  and(eq(remediationTemplate.customerId, ORGANISATION), eq(remediationTemplate.edition, edition))
const draftOf = (edition: Edition) => and(ofEdition(edition), isDraft, isNull(remediationTemplate.deletedAt))

/** By number: clocks may stand still or go back. */
const newestFirst = sql`string_to_array(${remediationTemplate.number}, '.')::integer[] desc`

/** What is in force, by what tells it from every other publishing; null where nothing was published. */
export async function newestPublished(tx: Transaction, edition: Edition) {
  const { id, version, number, publishedOn } = remediationTemplate
  const [row] = await tx
    .select({ id, version, number, publishedOn })
    .from(remediationTemplate)
    .where(and(ofEdition(edition), published))
    .orderBy(newestFirst)
    .limit(1)
  return row ?? null
}

export async function findById(tx: Transaction, id: string): Promise<TemplateRow | null> {
  const [row] = await tx.select().from(remediationTemplate).where(eq(remediationTemplate.id, id))
  return row ?? null
}

export async function findPublished(tx: Transaction, edition: Edition, number: string): Promise<TemplateRow | null> {
  const [row] = await tx
    .select()
    .from(remediationTemplate)
    .where(and(ofEdition(edition), published, eq(remediationTemplate.number, number)))
  return row ?? null
}

/** What lists show of the published versions, the newest first. */
export async function listPublished(tx: Transaction) {
  const { edition, number, note, publishedOn, publishedAt, publishedBy } = remediationTemplate
  return tx
    .select({ edition, number, note, publishedOn, publishedAt, publishedBy })
    .from(remediationTemplate)
    .where(and(eq(remediationTemplate.customerId, ORGANISATION), published))
    .orderBy(newestFirst)
}

export async function findDraft(tx: Transaction, edition: Edition): Promise<TemplateRow | null> {
  const [row] = await tx.select().from(remediationTemplate).where(draftOf(edition))
  return row ?? null
}

/** The same, held until the transaction ends. */
export async function holdDraft(tx: Transaction, edition: Edition): Promise<TemplateRow | null> {
  const [row] = await tx.select().from(remediationTemplate).where(draftOf(edition)).for('no key update')
  return row ?? null
}

/** A draft that was discarded, held until the transaction ends. */
export async function holdDiscarded(tx: Transaction, edition: Edition, id: string): Promise<TemplateRow | null> {
  const [row] = await tx
    .select()
    .from(remediationTemplate)
    .where(and(ofEdition(edition), isDraft, eq(remediationTemplate.id, id), isNotNull(remediationTemplate.deletedAt)))
    .for('no key update')
  return row ?? null
}

/**
 * Begins a draft; null where the edition has one already, also where somebody was faster by a moment. Its versions count on
 * from those of earlier drafts, so that whoever still has one of those in sight does not write over this one.
 */
export async function insertDraft(
  tx: Transaction,
  row: Omit<typeof remediationTemplate.$inferInsert, 'state' | 'customerId'>,
): Promise<TemplateRow | null> {
  const [inserted] = await tx
    .insert(remediationTemplate)
    .values({ ...row, customerId: ORGANISATION, state: 'draft', version: nextVersion(row.edition) })
    .onConflictDoNothing()
    .returning()
  return inserted ?? null
}

const nextVersion = (edition: Edition) =>
  sql`(select coalesce(max(${remediationTemplate.version}), 0) + 1 from ${remediationTemplate} where ${ofEdition(edition)})`

/** Changes a draft if it is still at `version`; null where somebody was faster. */
export async function updateDraft(
  tx: Transaction,
  { id, version }: Pick<TemplateRow, 'id' | 'version'>,
  values: Values,
): Promise<TemplateRow | null> {
  const [row] = await tx
    .update(remediationTemplate)
    .set({ ...values, version: sql`${remediationTemplate.version} + 1` })
    .where(
      and(
        eq(remediationTemplate.customerId, ORGANISATION),
        eq(remediationTemplate.id, id),
        isDraft,
        eq(remediationTemplate.version, version),
      ),
    )
    .returning()
  return row ?? null
}
