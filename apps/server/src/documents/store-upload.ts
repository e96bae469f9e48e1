import { createHash } from 'node:crypto'
import type { Attachment, Document, DocumentUpload } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import type { StoredFile } from '../platform/files/file-store.ts'
import { recordFile } from '../platform/files/record-file.ts'
import { removeUnused } from '../platform/files/remove-unused.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { requireAttachable } from './attachment.ts'
import { presented } from './list-documents.ts'
import {
  type DocumentWithLatest,
  documentNamed,
  findDocument,
  insertDocument,
  insertVersion,
  updateDocument,
} from './store.ts'
import { oneFileForVersion, otherAudience, thisDocument } from './texts.ts'

export interface Upload {
  readonly customerId: CustomerId
  readonly engagementId: string
  readonly about: DocumentUpload
  readonly files: readonly StoredFile[]
}

/**
 * Makes documents of files that have arrived: all of them or none. A name that is there already in the same place gets
 * a new version. Problems: `not-found`, `rule-refused`, `already-exists` where the one of that name has other readers,
 * `input-not-valid` where a version comes as several files.
 */
export async function storeUpload(context: ActingContext, upload: Upload): Promise<Document[]> {
  try {
    return await change(
      context,
      upload.customerId,
      async (change) => storeAll(change, context, upload),
      repeatOf(withFiles(context, upload)),
    )
  } finally {
    // Refused, or the same request again: what came is not needed. What was stored is part of the data by now.
    await removeUnused(context.services, upload.customerId, upload.files)
  }
}

async function storeAll(change: Change, { actor }: ActingContext, upload: Upload): Promise<Document[]> {
  await holdEngagementOf(change, upload.engagementId)
  const target = await targetOf(change, upload)
  await requireAttachable(change.tx, upload, target.attached)
  const ids: string[] = []
  for (const file of upload.files) {
    const known = target.document ?? (await documentNamed(change.tx, upload, target.attached, file.name))
    if (target.document === null && known !== null && known.document.audience !== upload.about.audience)
      throw new Problem('already-exists', { detail: otherAudience(known.document.name) })
    await recordFile(change.tx, file, { actor, now: change.now })
    ids.push(
      known === null
        ? await addDocument(change, upload, target.attached, file)
        : await addVersion(change, upload, known, file),
    )
  }
  if (target.attached?.to === 'task') await evaluateEngagement(change, upload.engagementId)
  const stored: DocumentWithLatest[] = []
  for (const id of new Set(ids)) {
    const found = await findDocument(change.tx, upload, id)
    if (found) stored.push(found)
  }
  return presented(change.tx, stored, actor)
}

/** Where the files go: a document that is named, or a place. */
async function targetOf(
  { tx }: Change,
  upload: Upload,
): Promise<{ readonly document: DocumentWithLatest | null; readonly attached: Attachment | null }> {
  const { documentId, attachedTo, attachedId } = upload.about
  if (documentId === undefined) {
    const attached = attachedTo && attachedId ? { to: attachedTo, id: attachedId } : null
    return { document: null, attached }
  }
  const document = await findDocument(tx, upload, documentId)
  if (!document || document.document.deletedAt !== null) throw notFound(thisDocument)
  if (upload.files.length !== 1)
    throw new Problem('input-not-valid', {
      detail: oneFileForVersion,
      errors: [{ field: 'files', code: 'oneOnly', message: oneFileForVersion }],
    })
  const { attachedTo: to, attachedId: id } = document.document
  return { document, attached: to && id ? { to, id } : null }
}

async function addDocument(
  { tx, customerId, actor, now, record }: Change,
  { engagementId, about }: Upload,
  attached: Attachment | null,
  file: StoredFile,
): Promise<string> {
  const id = newId()
  const by = actor?.personId ?? null
  const { kind, audience } = about
  await insertDocument(tx, {
    customerId,
    id,
    engagementId,
    attachedTo: attached?.to ?? null,
    attachedId: attached?.id ?? null,
    name: file.name,
    kind,
    audience,
    createdAt: now,
    createdBy: by,
    changedAt: now,
  })
  await insertVersion(tx, { customerId, documentId: id, number: 1, fileId: file.id, uploadedAt: now, uploadedBy: by })
  await record({
    event: 'document.added',
    engagementId,
    subject: file.name,
    after: { document: id, kind, audience, attached, bytes: file.bytes, sha256: file.sha256 },
  })
  return id
}

async function addVersion(
  { tx, customerId, actor, now, record }: Change,
  { engagementId }: Upload,
  { document, latest }: DocumentWithLatest,
  file: StoredFile,
): Promise<string> {
  const number = latest.number + 1
  await insertVersion(tx, {
    customerId,
    documentId: document.id,
    number,
    fileId: file.id,
    uploadedAt: now,
    uploadedBy: actor?.personId ?? null,
  })
  await updateDocument(tx, document, { changedAt: now })
  await record({
    event: 'document.versionAdded',
    engagementId,
    subject: document.name,
    before: { version: latest.number, sha256: latest.sha256 },
    after: { document: document.id, version: number, bytes: file.bytes, sha256: file.sha256 },
  })
  return document.id
}

/** The body of an upload is a stream, so what came in it is added to the request's fingerprint afterwards. */
function withFiles(context: ActingContext, { files }: Upload): ActingContext {
  const hash = createHash('sha256').update(context.fingerprint)
  for (const { name, sha256 } of files) hash.update(`\n${sha256} ${name}`)
  return { ...context, fingerprint: hash.digest('hex') }
}
