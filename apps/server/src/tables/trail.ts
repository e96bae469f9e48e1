import type { EventName, Job, Localised } from '@lotse/contract'
import { bigint, boolean, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, moment } from './columns.ts'
import { schema } from './schema.ts'

/** What happened, and what is going on in the background. */

export const auditEvent = schema.table('audit_event', {
  customerId: customerId(),
  /** Number, previous hash and hash are taken by the database; whatever is sent for them is replaced. */
  seq: bigint('seq', { mode: 'number' }).notNull(),
  id: uuid('id').notNull(),
  event: text('event').$type<EventName>().notNull(),
  engagementId: uuid('engagement_id'),
  personId: uuid('person_id'),
  at: moment('at').notNull(),
  body: text('body').notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
})

export const job = schema.table('job', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  kind: text('kind').$type<Job['kind']>().notNull(),
  state: text('state').$type<'waiting' | 'running' | 'done' | 'failed' | 'cancelled'>().notNull(),
  title: jsonb('title').$type<Localised>().notNull(),
  input: jsonb('input').$type<unknown>().notNull(),
  done: bigint('done', { mode: 'number' }).notNull().default(0),
  total: bigint('total', { mode: 'number' }),
  step: jsonb('step').$type<Localised>(),
  result: jsonb('result').$type<unknown>(),
  problem: jsonb('problem').$type<{ code: string; detail: Localised }>(),
  requestedBy: uuid('requested_by'),
  cancelRequested: boolean('cancel_requested').notNull().default(false),
  createdAt: moment('created_at').notNull().defaultNow(),
  finishedAt: moment('finished_at'),
})
