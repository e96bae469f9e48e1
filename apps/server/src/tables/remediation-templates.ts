import type { Localised } from '@lotse/contract'
import type { Edition, OwnPart } from '@lotse/remediation'
import { integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** What the organisation adds to questionnaire and checklist, version by version. Belongs to the organisation. */
export const remediationTemplate = schema.table('remediation_template', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  edition: text('edition').$type<Edition>().notNull(),
  number: text('number'),
  basedOn: text('based_on').notNull(),
  state: text('state').$type<'draft' | 'published'>().notNull(),
  part: jsonb('part').$type<OwnPart>().notNull(),
  note: jsonb('note').$type<Localised>().notNull(),
  createdAt: moment('created_at').notNull(),
  createdBy: uuid('created_by'),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  publishedOn: day('published_on'),
  publishedAt: moment('published_at'),
  publishedBy: uuid('published_by'),
  version: integer('version').notNull().default(1),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
})
