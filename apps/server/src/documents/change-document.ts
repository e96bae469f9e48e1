import type { Document, DocumentAudience, DocumentKind } from '@lotse/contract'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import { fileName } from '../platform/files/file-name.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField, notFound, type Problem } from '../platform/http/problem.ts'
import { presented } from './list-documents.ts'
import { documentNamed, findDocument, updateDocument } from './store.ts'
import { nameTaken, thisDocument } from './texts.ts'

interface DocumentChange {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly documentId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly name?: string | undefined
    readonly kind?: DocumentKind | undefined
    readonly description?: string | null | undefined
    readonly audience?: DocumentAudience | undefined
  }
}

/**
 * Changes what is said about a document. Problems: `not-found`, `changed-meanwhile` with the present document,
 * `already-exists` where the name is taken in the same place.
 */
export async function changeDocument(
  context: ActingContext,
  { params, headers, body }: DocumentChange,
): Promise<Document> {
  const customer = customerId(params.customerId)
  return change(context, customer, async (change) => {
    const key = { customerId: customer, engagementId: params.engagementId }
    await holdEngagementOf(change, params.engagementId)
    const before = await findDocument(change.tx, key, params.documentId)
    if (!before || before.document.deletedAt !== null) throw notFound(thisDocument)
    const row = before.document
    const name = body.name === undefined ? undefined : fileName(body.name)
    const { from, to } = differences(row, { ...body, name })
    if (row.version === expectedVersion(headers) && to.name !== undefined) {
      const attached = row.attachedTo && row.attachedId ? { to: row.attachedTo, id: row.attachedId } : null
      const other = await documentNamed(change.tx, key, attached, to.name)
      if (other && other.document.id !== row.id) throw nameProblem(to.name)
    }
    if (!(await updateDocument(change.tx, row, { ...to, changedAt: change.now }, expectedVersion(headers)))) {
      const [current] = await presented(change.tx, [before], context.actor)
      throw changedMeanwhile(current)
    }
    await change.record({
      event: 'document.changed',
      engagementId: params.engagementId,
      subject: row.name,
      before: from,
      after: { ...to, document: row.id },
    })
    const after = await findDocument(change.tx, key, row.id)
    const [document] = await presented(change.tx, after ? [after] : [], context.actor)
    if (!document) throw new Error('a document that was just changed is gone')
    return document
  })
}

export function nameProblem(name: string): Problem {
  const message = nameTaken(name)
  return atField('already-exists', 'name', 'taken', message)
}
