import { z } from 'zod'
import { act, change, read } from './route.ts'
import { id, instant, type Localised, line, pageInput, pageOf, personRef, prose, text, version } from './shared.ts'

/**
 * Documents of an engagement. They are uploaded as multipart/form-data to
 * `/customers/{customerId}/engagements/{engagementId}/documents`, and downloaded from
 * `…/documents/{documentId}/content` (a version with `?version=2`); the list as CSV is `…/documents.csv`.
 */

const tag = 'Documents'
const place = { customerId: id, engagementId: id }
const one = { ...place, documentId: id }

export const documentKinds = ['plan', 'minutes', 'report', 'checklist', 'configuration', 'contract', 'other'] as const
export const documentKind = z.enum(documentKinds)
export type DocumentKind = z.infer<typeof documentKind>

/** Whom a document is meant for. The delivery team sees all; people of the customer never see `team`. */
export const documentAudiences = ['team', 'customer', 'both'] as const
export const documentAudience = z.enum(documentAudiences)
export type DocumentAudience = z.infer<typeof documentAudience>

/** What a document may hang at, besides its engagement. */
export const documentAnchor = z.enum(['task', 'meeting', 'note', 'decision', 'checklistItem', 'compatCase'])
export type DocumentAnchor = z.infer<typeof documentAnchor>

/** The id of that thing; a task is named by its number, an item of the checklist by its id. */
const anchorId = z.string().regex(/^([A-Za-z0-9][A-Za-z0-9._-]{0,59})$/)

export const attachment = z.object({ to: documentAnchor, id: z.string() })
export type Attachment = z.infer<typeof attachment>

export const documentVersion = z.object({
  number: z.int().positive(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  mediaType: z.string(),
  uploadedAt: instant,
  uploadedBy: personRef.nullable(),
})
export type DocumentVersion = z.infer<typeof documentVersion>

export const document = z.object({
  id,
  engagementId: id,
  attached: attachment.nullable(),
  name: z.string(),
  kind: documentKind,
  description: z.string().nullable(),
  audience: documentAudience,
  /** The newest version; `latest.number` says how many there are. */
  latest: documentVersion,
  createdAt: instant,
  removedAt: instant.nullable(),
  version,
  may: z.object({ change: z.boolean() }),
})
export type Document = z.infer<typeof document>

export const documentDetails = document.extend({
  versions: z.array(documentVersion).meta({ description: 'newest first' }),
})
export type DocumentDetails = z.infer<typeof documentDetails>

export const documentSort = z.enum(['uploaded', 'name', 'size', 'kind'])
export type DocumentSort = z.infer<typeof documentSort>

/** What a list of documents may be narrowed to; the CSV takes the same. */
export const documentFilter = {
  search: text(100).optional(),
  kind: documentKind.optional(),
  audience: documentAudience.optional(),
  attachedTo: documentAnchor.optional(),
  attachedId: anchorId.optional(),
  sort: documentSort.default('uploaded'),
  descending: z.stringbool().or(z.boolean()).default(true),
}
const filterShape = z.object(documentFilter)
export type DocumentFilter = z.infer<typeof filterShape>

const attachedWhole: Localised = {
  de: 'Nennen Sie beides, `attachedTo` und `attachedId`, oder keines von beiden.',
  en: 'Say both, `attachedTo` and `attachedId`, or neither.',
}

/** What is said about an upload in its query: where the files hang, what they are, whom they are for. */
export const documentUpload = z
  .object({
    attachedTo: documentAnchor.optional(),
    attachedId: anchorId.optional(),
    kind: documentKind.default('other'),
    audience: documentAudience.default('team'),
    documentId: id.optional().meta({ description: 'the document whose new version the one file is' }),
  })
  .refine(({ attachedTo, attachedId }) => (attachedTo === undefined) === (attachedId === undefined), {
    path: ['attachedId'],
    params: { said: attachedWhole },
  })
export type DocumentUpload = z.infer<typeof documentUpload>

/** The answer to an upload: each file as the document it became, or became a version of. */
export const uploadedDocuments = z.object({ documents: z.array(document) })
export type UploadedDocuments = z.infer<typeof uploadedDocuments>

export const documents = {
  list: read('/customers/{customerId}/engagements/{engagementId}/documents', {
    summary: 'The documents of an engagement',
    tag,
    input: { ...place, ...pageInput, ...documentFilter },
    output: pageOf(document).extend({ may: z.object({ upload: z.boolean() }) }),
  }),
  get: read('/customers/{customerId}/engagements/{engagementId}/documents/{documentId}', {
    summary: 'One document with all its versions',
    tag,
    input: one,
    output: documentDetails,
  }),
  change: change('/customers/{customerId}/engagements/{engagementId}/documents/{documentId}', {
    summary: 'Change a document’s name, kind, description or whom it is for',
    tag,
    params: one,
    body: {
      name: line().optional(),
      kind: documentKind.optional(),
      description: prose(2000).nullable().optional(),
      audience: documentAudience.optional(),
    },
    output: document,
  }),
  remove: act('/customers/{customerId}/engagements/{engagementId}/documents/{documentId}', {
    summary: 'Remove a document; it can be restored for 30 days',
    tag,
    method: 'DELETE',
    input: one,
    output: z.object({}),
  }),
  restore: act('/customers/{customerId}/engagements/{engagementId}/documents/{documentId}/restore', {
    summary: 'Restore a removed document',
    tag,
    input: one,
    output: document,
  }),
}
