import type { Month } from '@lotse/calendar'
import type { Note, Rejection, UsageSnapshot } from '@lotse/usage'
import { bigint, boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Files people brought, the usage reports among them, and the months these give. */

export const storedFile = schema.table('stored_file', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  mediaType: text('media_type').notNull(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
  sha256: text('sha256').notNull(),
  storedBy: uuid('stored_by'),
  storedAt: moment('stored_at').notNull().defaultNow(),
})

export const usageSnapshot = schema.table('usage_snapshot', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  fileId: uuid('file_id').notNull(),
  refreshDate: day('refresh_date'),
  reportPeriod: integer('report_period'),
  usable: boolean('usable').notNull(),
  encoding: text('encoding').notNull(),
  delimiter: text('delimiter').notNull(),
  dateFormat: text('date_format').notNull(),
  snapshot: jsonb('snapshot').$type<UsageSnapshot>().notNull(),
  rejections: jsonb('rejections').$type<readonly Rejection[]>().notNull(),
  remarks: jsonb('remarks').$type<readonly Note[]>().notNull(),
  importedBy: uuid('imported_by'),
  importedAt: moment('imported_at').notNull().defaultNow(),
  replacedAt: moment('replaced_at'),
})

export const usageMonth = schema.table('usage_month', {
  customerId: customerId(),
  tenantId: uuid('tenant_id').notNull(),
  month: text('month').$type<Month>().notNull(),
  snapshotId: uuid('snapshot_id').notNull(),
  entitled: integer('entitled').notNull(),
  activeDesktopCore: integer('active_desktop_core').notNull(),
  activeDesktop: integer('active_desktop').notNull(),
  activeAny: integer('active_any').notNull(),
})
