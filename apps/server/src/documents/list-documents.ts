import type { Document, DocumentDetails, DocumentFilter } from '@lotse/contract'
import { engagementExists } from '../engagements/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { mayKeepDocuments, visibleAudiences } from './policy.ts'
import { presentDetails, presentDocument } from './present.ts'
import { countDocuments, type DocumentWithLatest, findDocument, listedDocuments, versionsOf } from './store.ts'
import { thisDocument } from './texts.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

interface Query extends Place, DocumentFilter {
  readonly after?: string | undefined
  readonly limit: number
}

interface Page {
  readonly items: Document[]
  readonly total: number
  readonly next: string | null
  readonly may: { readonly upload: boolean }
}

/** The documents of an engagement that the reader may see. `after` is the number seen. Problem: `not-found`. */
export async function listDocuments({ services, actor }: ActingContext, query: Query): Promise<Page> {
  const key = { customerId: customerId(query.customerId), engagementId: query.engagementId }
  const offset = pageNumber(query.after) ?? 0
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    await engagementExists(tx, key)
    const audiences = visibleAudiences(actor)
    const rows = await listedDocuments(tx, key, audiences, query, { limit: query.limit, offset })
    const total = await countDocuments(tx, key, audiences, query)
    const seen = offset + rows.length
    return {
      items: await presented(tx, rows, actor),
      total,
      next: seen < total && rows.length > 0 ? String(seen) : null,
      may: { upload: mayKeepDocuments(actor, key) },
    }
  })
}

/** One document with all its versions. Problem: `not-found`, also where it is not meant for the reader. */
export async function readDocument(
  { services, actor }: ActingContext,
  { documentId, ...place }: Place & { readonly documentId: string },
): Promise<DocumentDetails> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const found = await findDocument(tx, key, documentId)
    if (!found || !isVisible(found, actor)) throw notFound(thisDocument)
    const versions = await versionsOf(tx, key.customerId, documentId)
    const names = await namesOf(
      tx,
      versions.map(({ uploadedBy }) => uploadedBy),
    )
    return presentDetails(found, versions, names, actor)
  })
}

/** Whether somebody may know of the document: it is meant for them, and only the team still sees what was removed. */
export function isVisible({ document }: DocumentWithLatest, actor: Actor): boolean {
  return visibleAudiences(actor).includes(document.audience) && (document.deletedAt === null || actor.kind === 'staff')
}

/** Rows as they leave the server, with the names of those who uploaded. */
export async function presented(
  tx: Transaction,
  rows: readonly DocumentWithLatest[],
  actor: Actor,
): Promise<Document[]> {
  const names = await namesOf(
    tx,
    rows.map(({ latest }) => latest.uploadedBy),
  )
  return rows.map((row) => presentDocument(row, names, actor))
}
