import type { DocumentAnchor, DocumentAudience, DocumentKind } from '@lotse/contract'
import { integer, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Documents of an engagement; the bytes of each version are a stored file. */

export const document = schema.table('document', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  attachedTo: text('attached_to').$type<DocumentAnchor>(),
  attachedId: text('attached_id'),
  name: text('name').notNull(),
  kind: text('kind').$type<DocumentKind>().notNull(),
  description: text('description'),
  audience: text('audience').$type<DocumentAudience>().notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  createdBy: uuid('created_by'),
  changedAt: moment('changed_at').notNull().defaultNow(),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  version: integer('version').notNull().default(1),
})

export const documentVersion = schema.table('document_version', {
  customerId: customerId(),
  documentId: uuid('document_id').notNull(),
  number: integer('number').notNull(),
  fileId: uuid('file_id').notNull(),
  uploadedAt: moment('uploaded_at').notNull().defaultNow(),
  uploadedBy: uuid('uploaded_by'),
})
