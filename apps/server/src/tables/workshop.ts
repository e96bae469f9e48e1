import type { ItDuty } from '@lotse/contract'
import { integer, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, moment } from './columns.ts'
import { schema } from './schema.ts'

/** The assessment workshop. What it decides stands in `decision`. */

export const workshop = schema.table('workshop', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  begunAt: moment('begun_at').notNull(),
  begunBy: uuid('begun_by'),
  version: integer('version').notNull().default(1),
})

export const workshopLeftOut = schema.table('workshop_left_out', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  pointId: text('point_id').notNull(),
  reason: text('reason').notNull(),
  leftOutAt: moment('left_out_at').notNull(),
  leftOutBy: uuid('left_out_by'),
})

export const workshopParked = schema.table('workshop_parked', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  words: text('words').notNull(),
  pointId: text('point_id'),
  answer: text('answer'),
  parkedAt: moment('parked_at').notNull(),
  parkedBy: uuid('parked_by'),
  settledAt: moment('settled_at'),
  version: integer('version').notNull().default(1),
})

export const workshopDuty = schema.table('workshop_duty', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  contactId: uuid('contact_id').notNull(),
  duties: text('duties').array().$type<ItDuty[]>().notNull(),
  version: integer('version').notNull().default(1),
})
