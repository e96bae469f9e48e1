import type { PortfolioColumn, RoleCode } from '@lotse/contract'
import { boolean, integer, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, moment } from './columns.ts'
import { schema } from './schema.ts'

/** What people add to the portfolio: views, groups and tags of customers. Its rows are read and kept by statements of their own. */

/** Belongs to the organisation. */
export const customerLabel = schema.table('customer_label', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  kind: text('kind').$type<'tag' | 'group'>().notNull(),
  name: text('name').notNull(),
  createdBy: uuid('created_by').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  version: integer('version').notNull().default(1),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
})

export const customerLabelMember = schema.table('customer_label_member', {
  customerId: customerId(),
  labelId: uuid('label_id').notNull(),
  putBy: uuid('put_by'),
  putAt: moment('put_at').notNull().defaultNow(),
})

/** Belongs to the organisation. */
export const savedView = schema.table('saved_view', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  name: text('name').notNull(),
  search: text('search').notNull(),
  columns: text('columns').array().$type<PortfolioColumn[]>().notNull(),
  shared: boolean('shared').notNull().default(false),
  createdAt: moment('created_at').notNull().defaultNow(),
  version: integer('version').notNull().default(1),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
})

/** Belongs to the organisation. */
export const savedViewOrder = schema.table('saved_view_order', {
  customerId: customerId(),
  personId: uuid('person_id').notNull(),
  viewIds: uuid('view_ids').array().notNull(),
})

export const bulkItem = schema.table('bulk_item', {
  customerId: customerId(),
  actId: uuid('act_id').notNull(),
  position: integer('position').notNull(),
  engagementId: uuid('engagement_id'),
  did: text('did').$type<'assigned' | 'unassigned' | 'labelled' | 'unlabelled'>().notNull(),
  personId: uuid('person_id'),
  role: text('role').$type<RoleCode>(),
  labelId: uuid('label_id'),
  doneBy: uuid('done_by').notNull(),
  doneAt: moment('done_at').notNull(),
  undoneAt: moment('undone_at'),
})
