import {
  type Attachment,
  type DocumentAnchor,
  type DocumentAudience,
  type DocumentFilter,
  documentAudiences,
} from '@lotse/contract'
import { and, asc, count, desc, eq, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { document, documentVersion } from '../tables/documents.ts'
import { storedFile } from '../tables/usage.ts'

/** Documents, their versions, and the files behind these. */

export type DocumentRow = typeof document.$inferSelect
type FileFacts = Pick<typeof storedFile.$inferSelect, 'bytes' | 'sha256' | 'mediaType'>
export type VersionRow = typeof documentVersion.$inferSelect & FileFacts
export interface DocumentWithLatest {
  readonly document: DocumentRow
  readonly latest: VersionRow
}

interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

const newest = sql`(select max(v.number) from ${documentVersion} v
  where v.customer_id = ${document.customerId} and v.document_id = ${document.id})`

const versionColumns = {
  customerId: documentVersion.customerId,
  documentId: documentVersion.documentId,
  number: documentVersion.number,
  fileId: documentVersion.fileId,
  uploadedAt: documentVersion.uploadedAt,
  uploadedBy: documentVersion.uploadedBy,
  bytes: storedFile.bytes,
  sha256: storedFile.sha256,
  mediaType: storedFile.mediaType,
}

const ofDocument = and(
  eq(documentVersion.customerId, document.customerId),
  eq(documentVersion.documentId, document.id),
  eq(documentVersion.number, newest),
)
const ofVersion = and(eq(storedFile.customerId, documentVersion.customerId), eq(storedFile.id, documentVersion.fileId))

const withLatest = (tx: Transaction) =>
  tx
    .select({ document, latest: versionColumns })
    .from(document)
    .innerJoin(documentVersion, ofDocument)
    .innerJoin(storedFile, ofVersion)

/** What a reader may see of an engagement, narrowed to what they ask for. */
function matching(key: EngagementKey, audiences: readonly DocumentAudience[], filter: DocumentFilter): SQL | undefined {
  const pattern = filter.search ? `%${filter.search.replace(/[\\%_]/g, '\\$&')}%` : undefined
  return and(
    eq(document.customerId, key.customerId),
    eq(document.engagementId, key.engagementId),
    isNull(document.deletedAt),
    inArray(document.audience, [...audiences]),
    pattern === undefined ? undefined : or(ilike(document.name, pattern), ilike(document.description, pattern)),
    filter.kind && eq(document.kind, filter.kind),
    filter.audience && eq(document.audience, filter.audience),
    filter.attachedTo && eq(document.attachedTo, filter.attachedTo),
    filter.attachedId ? eq(document.attachedId, filter.attachedId) : undefined,
  )
}

export async function listedDocuments(
  tx: Transaction,
  key: EngagementKey,
  audiences: readonly DocumentAudience[],
  filter: DocumentFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<DocumentWithLatest[]> {
  const by = {
    uploaded: documentVersion.uploadedAt,
    name: sql`lower(${document.name})`,
    size: storedFile.bytes,
    kind: document.kind,
  }[filter.sort]
  const order = filter.descending ? desc : asc
  return withLatest(tx)
    .where(matching(key, audiences, filter))
    .orderBy(order(by), order(document.id))
    .limit(page.limit)
    .offset(page.offset)
}

export async function countDocuments(
  tx: Transaction,
  key: EngagementKey,
  audiences: readonly DocumentAudience[],
  filter: DocumentFilter,
): Promise<number> {
  const [row] = await tx
    .select({ total: count() })
    .from(document)
    .where(matching(key, audiences, filter))
  return row?.total ?? 0
}

/** A document of the engagement, removed ones too; null where there is none. */
export async function findDocument(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  id: string,
): Promise<DocumentWithLatest | null> {
  const [row] = await withLatest(tx).where(
    and(eq(document.customerId, customerId), eq(document.engagementId, engagementId), eq(document.id, id)),
  )
  return row ?? null
}

/** The names of documents of the engagement by id; removed ones and those of others are missing. */
export async function namesOfDocuments(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: document.id, name: document.name })
    .from(document)
    .where(
      and(
        eq(document.customerId, customerId),
        eq(document.engagementId, engagementId),
        isNull(document.deletedAt),
        inArray(document.id, [...ids]),
      ),
    )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The document of that name which hangs in that place, among those that are not removed. */
export async function documentNamed(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  attached: Attachment | null,
  name: string,
): Promise<DocumentWithLatest | null> {
  const [row] = await withLatest(tx).where(
    and(
      eq(document.customerId, customerId),
      eq(document.engagementId, engagementId),
      isNull(document.deletedAt),
      sql`${document.attachedTo} is not distinct from ${attached?.to ?? null}`,
      sql`${document.attachedId} is not distinct from ${attached?.id ?? null}`,
      sql`lower(${document.name}) = lower(${name})`,
    ),
  )
  return row ?? null
}

export async function versionsOf(tx: Transaction, customerId: CustomerId, documentId: string): Promise<VersionRow[]> {
  return tx
    .select(versionColumns)
    .from(documentVersion)
    .innerJoin(storedFile, ofVersion)
    .where(and(eq(documentVersion.customerId, customerId), eq(documentVersion.documentId, documentId)))
    .orderBy(desc(documentVersion.number))
}

export async function insertDocument(tx: Transaction, row: typeof document.$inferInsert): Promise<void> {
  await tx.insert(document).values(row)
}

export async function insertVersion(tx: Transaction, row: typeof documentVersion.$inferInsert): Promise<void> {
  await tx.insert(documentVersion).values(row)
}

/** Changes a document; with `expected` only while it is still at that version. False where somebody was faster. */
export async function updateDocument(
  tx: Transaction,
  { customerId, id }: Pick<DocumentRow, 'customerId' | 'id'>,
  values: Partial<typeof document.$inferInsert>,
  expected?: number,
): Promise<boolean> {
  const rows = await tx
    .update(document)
    .set({ ...values, version: sql`${document.version} + 1` })
    .where(
      and(
        eq(document.customerId, customerId),
        eq(document.id, id),
        expected === undefined ? undefined : eq(document.version, expected),
      ),
    )
    .returning({ id: document.id })
  return rows.length === 1
}

/** How many documents hang at each task, by its number; removed ones do not count. */
export const countByTask = (tx: Transaction, key: EngagementKey): Promise<ReadonlyMap<string, number>> =>
  countByAnchor(tx, key, 'task', documentAudiences)

/** How many documents for these readers hang at each thing of a kind, by its id; removed ones do not count. */
export async function countByAnchor(
  tx: Transaction,
  key: EngagementKey,
  to: DocumentAnchor,
  audiences: readonly DocumentAudience[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ id: document.attachedId, files: count() })
    .from(document)
    .where(
      and(
        eq(document.customerId, key.customerId),
        eq(document.engagementId, key.engagementId),
        eq(document.attachedTo, to),
        inArray(document.audience, [...audiences]),
        isNull(document.deletedAt),
      ),
    )
    .groupBy(document.attachedId)
  return new Map(rows.flatMap(({ id, files }) => (id === null ? [] : [[id, files] as const])))
}

/** The documents for these readers at things of a kind, each with its latest version; removed ones are left out. */
export async function latestByAnchor(
  tx: Transaction,
  key: EngagementKey,
  to: DocumentAnchor,
  audiences: readonly DocumentAudience[],
): Promise<readonly DocumentWithLatest[]> {
  return withLatest(tx)
    .where(matching(key, audiences, { attachedTo: to, sort: 'name', descending: false }))
    .orderBy(asc(document.id))
}
