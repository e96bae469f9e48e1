import type { Playbook, WorkloadId } from '@lotse/playbook'
import { sql } from 'drizzle-orm'
import { integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Versions of playbooks that administrators of the organisation drafted. Belongs to the organisation. */
export const playbookVersion = schema.table('playbook_version', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  playbookId: text('playbook_id').notNull(),
  number: integer('number').notNull(),
  basedOn: integer('based_on').notNull(),
  state: text('state').$type<'draft' | 'published'>().notNull(),
  content: jsonb('content').$type<Playbook>().notNull(),
  workload: text('workload').$type<WorkloadId>().notNull().generatedAlwaysAs(sql`content ->> 'workload'`),
  createdAt: moment('created_at').notNull(),
  createdBy: uuid('created_by'),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  publishedAt: moment('published_at'),
  publishedBy: uuid('published_by'),
  version: integer('version').notNull().default(1),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
})
