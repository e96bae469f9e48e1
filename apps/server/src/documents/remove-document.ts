import type { Document } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { nameProblem } from './change-document.ts'
import { presented } from './list-documents.ts'
import { type DocumentRow, documentNamed, findDocument, updateDocument } from './store.ts'
import { thisDocument } from './texts.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly documentId: string
}

/** Removes a document; its versions and bytes stay, so that it can be restored. Problem: `not-found`. */
export async function removeDocument(context: ActingContext, place: Place): Promise<Record<string, never>> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const row = await held(change, place)
      if (row.deletedAt !== null) throw notFound(thisDocument)
      await updateDocument(change.tx, row, { deletedAt: change.now, deletedBy: context.actor.personId })
      await change.record(about('document.removed', row))
      await evaluateWhereItCounts(change, row)
      return {}
    },
    repeatOf(context),
  )
}

/** Brings a removed document back. Problems: `not-found`, `already-exists` where its name was taken meanwhile. */
export async function restoreDocument(context: ActingContext, place: Place): Promise<Document> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const row = await held(change, place)
      if (row.deletedAt === null) throw notFound({ de: 'Dieses entfernte Dokument', en: 'This removed document' })
      const attached = row.attachedTo && row.attachedId ? { to: row.attachedTo, id: row.attachedId } : null
      const key = { customerId: change.customerId, engagementId: row.engagementId }
      if (await documentNamed(change.tx, key, attached, row.name)) throw nameProblem(row.name)
      await updateDocument(change.tx, row, { deletedAt: null, deletedBy: null })
      await change.record(about('document.restored', row))
      await evaluateWhereItCounts(change, row)
      const restored = await findDocument(change.tx, key, row.id)
      const [document] = await presented(change.tx, restored ? [restored] : [], context.actor)
      if (!document) throw new Error('a document that was just restored is gone')
      return document
    },
    repeatOf(context),
  )
}

async function held(change: Change, { engagementId, documentId }: Place): Promise<DocumentRow> {
  await holdEngagementOf(change, engagementId)
  const found = await findDocument(change.tx, { customerId: change.customerId, engagementId }, documentId)
  if (!found) throw notFound(thisDocument)
  return found.document
}

const about = (event: 'document.removed' | 'document.restored', { id, engagementId, name }: DocumentRow) => ({
  event,
  engagementId,
  subject: name,
  after: { document: id },
})

/** Files at a task are evidence for skipping it. */
async function evaluateWhereItCounts(change: Change, row: DocumentRow): Promise<void> {
  if (row.attachedTo === 'task') await evaluateEngagement(change, row.engagementId)
}
