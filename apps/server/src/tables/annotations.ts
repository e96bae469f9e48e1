import type { Month } from '@lotse/calendar'
import type { AnnotationAudience, AnnotationKind } from '@lotse/contract'
import { integer, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** What happened at a tenant and may explain its curve of active use. */

export const usageAnnotation = schema.table('usage_annotation', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  kind: text('kind').$type<AnnotationKind>().notNull(),
  month: text('month').$type<Month>().notNull(),
  day: day('day'),
  words: text('words').notNull(),
  audience: text('audience').$type<AnnotationAudience>().notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  createdBy: uuid('created_by'),
  changedAt: moment('changed_at').notNull().defaultNow(),
  changedBy: uuid('changed_by'),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  version: integer('version').notNull().default(1),
})
