import type { Document, DocumentDetails, DocumentVersion, PersonRef } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { mayKeepDocuments } from './policy.ts'
import type { DocumentWithLatest, VersionRow } from './store.ts'

type Names = (id: string | null) => PersonRef | null

/** What leaves the server about a document, listed field by field. */
export function presentDocument({ document: row, latest }: DocumentWithLatest, names: Names, actor: Actor): Document {
  return {
    id: row.id,
    engagementId: row.engagementId,
    attached: row.attachedTo === null || row.attachedId === null ? null : { to: row.attachedTo, id: row.attachedId },
    name: row.name,
    kind: row.kind,
    description: row.description,
    audience: row.audience,
    latest: presentVersion(latest, names),
    createdAt: row.createdAt.toISOString(),
    removedAt: row.deletedAt?.toISOString() ?? null,
    version: row.version,
    may: { change: mayKeepDocuments(actor, { customerId: row.customerId, engagementId: row.engagementId }) },
  }
}

export function presentDetails(
  found: DocumentWithLatest,
  versions: readonly VersionRow[],
  names: Names,
  actor: Actor,
): DocumentDetails {
  return {
    ...presentDocument(found, names, actor),
    versions: versions.map((version) => presentVersion(version, names)),
  }
}

function presentVersion(row: VersionRow, names: Names): DocumentVersion {
  return {
    number: row.number,
    bytes: row.bytes,
    sha256: row.sha256,
    mediaType: row.mediaType,
    uploadedAt: row.uploadedAt.toISOString(),
    uploadedBy: names(row.uploadedBy),
  }
}
