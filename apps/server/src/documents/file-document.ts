import type { Attachment, DocumentAudience, DocumentKind } from '@lotse/contract'
import type { Change } from '../platform/change.ts'
import { recordFile } from '../platform/files/record-file.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { newId } from '../platform/id.ts'
import { documentNamed, insertDocument, insertVersion, updateDocument } from './store.ts'

/** A file that Lotse itself wrote. */
interface WrittenFile {
  readonly engagementId: string
  readonly attached: Attachment | null
  readonly name: string
  readonly mediaType: string
  readonly kind: DocumentKind
  readonly audience: DocumentAudience
  readonly bytes: Buffer
}

interface FiledDocument {
  readonly documentId: string
  readonly fileId: string
  readonly name: string
  /** Of the bytes, hexadecimal. */
  readonly sha256: string
}

/**
 * Files what another capability wrote among the documents of an engagement, which is held; one of that name in the same
 * place gets its next version. Bytes of a change that does not come about are swept away later.
 */
export async function fileDocument(
  change: Change,
  { services, actor }: ActingContext,
  file: WrittenFile,
): Promise<FiledDocument> {
  const { tx, customerId, now, record } = change
  const { engagementId, attached, name, kind, audience } = file
  const stored = await services.files.put(pieces(file.bytes), {
    ...{ customerId, name, mediaType: file.mediaType, maxBytes: file.bytes.byteLength },
  })
  await recordFile(tx, stored, { actor, now })
  const known = await documentNamed(tx, { customerId, engagementId }, attached, name)
  const documentId = known?.document.id ?? newId()
  const by = actor.personId
  if (known === null) {
    await insertDocument(tx, {
      ...{ customerId, id: documentId, engagementId, name, kind, audience },
      ...{ attachedTo: attached?.to ?? null, attachedId: attached?.id ?? null },
      ...{ createdAt: now, createdBy: by, changedAt: now },
    })
  } else await updateDocument(tx, known.document, { changedAt: now })
  const number = (known?.latest.number ?? 0) + 1
  await insertVersion(tx, { customerId, documentId, number, fileId: stored.id, uploadedAt: now, uploadedBy: by })
  await record({
    event: known === null ? 'document.added' : 'document.versionAdded',
    engagementId,
    subject: name,
    after: {
      document: documentId,
      kind,
      audience,
      attached,
      version: number,
      bytes: stored.bytes,
      sha256: stored.sha256,
    },
  })
  return { documentId, fileId: stored.id, name, sha256: stored.sha256 }
}

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
