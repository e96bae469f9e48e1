import type { NetworkCounts, NetworkItem } from '@lotse/contract'
import type { EndpointSet, NetworkCloud } from '@lotse/network'
import { boolean, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** What machines saw: network tests by their summary, and lists of endpoints that replace ours. */

export const networkTest = schema.table('network_test', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  site: text('site').notNull(),
  testedOn: day('tested_on').notNull(),
  cloud: text('cloud').$type<NetworkCloud>().notNull(),
  listAsOf: day('list_as_of').notNull(),
  counts: jsonb('counts').$type<NetworkCounts>().notNull(),
  items: jsonb('items').$type<NetworkItem[]>().notNull(),
  recordedAt: moment('recorded_at').notNull(),
  recordedBy: uuid('recorded_by'),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
})

export const endpointList = schema.table('endpoint_list', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  cloud: text('cloud').$type<NetworkCloud>().notNull(),
  asOf: day('as_of').notNull(),
  source: text('source').notNull(),
  sets: jsonb('sets').$type<readonly EndpointSet[]>().notNull(),
  broughtAt: moment('brought_at').notNull(),
  broughtBy: uuid('brought_by'),
  inUse: boolean('in_use').notNull(),
})
