import type { Playbook } from '@lotse/playbook'
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { playbookVersion } from '../tables/playbooks.ts'

/** Versions of playbooks that belong to the organisation. */

export type VersionRow = typeof playbookVersion.$inferSelect
type DraftValues = Partial<Pick<VersionRow, 'number' | 'basedOn' | 'content' | 'deletedAt' | 'deletedBy'>>

const ofPlaybook = (playbookId: string) =>
  and(eq(playbookVersion.customerId, ORGANISATION), eq(playbookVersion.playbookId, playbookId))
const published = eq(playbookVersion.state, 'published')
const isDraft = eq(playbookVersion.state, 'draft')

/** A published version; null where the organisation published none of that number. */
export async function findPublished(tx: Transaction, playbookId: string, number: number): Promise<Playbook | null> {
  const [row] = await tx
    .select({ content: playbookVersion.content })
    .from(playbookVersion)
    .where(and(ofPlaybook(playbookId), eq(playbookVersion.number, number), published))
  return row?.content ?? null
}

/** The highest number that the organisation published of a playbook; null where it published none. */
export async function newestNumber(tx: Transaction, playbookId: string): Promise<number | null> {
  const [row] = await tx
    .select({ number: sql<number | null>`max(${playbookVersion.number})` })
    .from(playbookVersion)
    .where(and(ofPlaybook(playbookId), published))
  return row?.number ?? null
}

/** What lists show of the published versions of all playbooks, the newest first. */
export async function listPublished(tx: Transaction) {
  return tx
    .select({
      playbookId: playbookVersion.playbookId,
      number: playbookVersion.number,
      owner: sql<string>`${playbookVersion.content} ->> 'owner'`,
      title: sql<Playbook['title']>`${playbookVersion.content} -> 'title'`,
      revision: sql<Playbook['history'][number]>`${playbookVersion.content} -> 'history' -> 0`,
    })
    .from(playbookVersion)
    .where(and(eq(playbookVersion.customerId, ORGANISATION), published))
    .orderBy(playbookVersion.playbookId, desc(playbookVersion.number))
}

/** The draft of every playbook that has one. */
export async function listDrafts(tx: Transaction) {
  return tx
    .select({
      playbookId: playbookVersion.playbookId,
      id: playbookVersion.id,
      number: playbookVersion.number,
      changedAt: playbookVersion.changedAt,
      changedBy: playbookVersion.changedBy,
    })
    .from(playbookVersion)
    .where(and(eq(playbookVersion.customerId, ORGANISATION), isDraft, isNull(playbookVersion.deletedAt)))
}

export async function findDraft(tx: Transaction, playbookId: string): Promise<VersionRow | null> {
  const [row] = await tx.select().from(playbookVersion).where(draftOf(playbookId))
  return row ?? null
}

/** The same, held until the transaction ends. */
export async function holdDraft(tx: Transaction, playbookId: string): Promise<VersionRow | null> {
  const [row] = await tx.select().from(playbookVersion).where(draftOf(playbookId)).for('no key update')
  return row ?? null
}

/** A draft that was discarded, held until the transaction ends. */
export async function holdDiscarded(tx: Transaction, playbookId: string, id: string): Promise<VersionRow | null> {
  const [row] = await tx
    .select()
    .from(playbookVersion)
    .where(and(ofPlaybook(playbookId), eq(playbookVersion.id, id), isDraft, isNotNull(playbookVersion.deletedAt)))
    .for('no key update')
  return row ?? null
}

/** Begins a draft; null where the playbook has one already, also where somebody was faster by a moment. */
export async function insertDraft(
  tx: Transaction,
  row: Omit<typeof playbookVersion.$inferInsert, 'state'>,
): Promise<VersionRow | null> {
  const [inserted] = await tx
    .insert(playbookVersion)
    .values({ ...row, state: 'draft' })
    .onConflictDoNothing()
    .returning()
  return inserted ?? null
}

/** Changes a draft if it is still at `version`; null where somebody was faster. */
export async function updateDraft(
  tx: Transaction,
  { id, version }: Pick<VersionRow, 'id' | 'version'>,
  values: DraftValues,
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<VersionRow | null> {
  const [row] = await tx
    .update(playbookVersion)
    .set({ ...values, changedAt: at, changedBy: by, version: sql`${playbookVersion.version} + 1` })
    .where(
      and(
        eq(playbookVersion.customerId, ORGANISATION),
        eq(playbookVersion.id, id),
        isDraft,
        eq(playbookVersion.version, version),
      ),
    )
    .returning()
  return row ?? null
}

/** Makes a held draft a published version. */
export async function publishRow(
  tx: Transaction,
  { id }: Pick<VersionRow, 'id'>,
  content: Playbook,
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<void> {
  await tx
    .update(playbookVersion)
    .set({
      content,
      number: content.version,
      state: 'published',
      publishedAt: at,
      publishedBy: by,
      version: sql`${playbookVersion.version} + 1`,
    })
    .where(and(eq(playbookVersion.customerId, ORGANISATION), eq(playbookVersion.id, id)))
}

const draftOf = (playbookId: string) => and(ofPlaybook(playbookId), isDraft, isNull(playbookVersion.deletedAt))
