import type { ConfigurationFile, ConfigurationOrigin, ConfigurationPurpose } from '@lotse/contract'
import type { Mode, Profile } from '@lotse/odt'
import { integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, customerId, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Configurations of the Office Deployment Tool, and their versions. */

export const configuration = schema.table('configuration', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  name: text('name').notNull(),
  purpose: text('purpose').$type<ConfigurationPurpose>().notNull(),
  mode: text('mode').$type<Mode>().notNull(),
  profiles: text('profiles').array().$type<Profile[]>().notNull().default([]),
  latest: integer('latest').notNull(),
  createdAt: moment('created_at').notNull(),
  createdBy: uuid('created_by'),
  changedAt: moment('changed_at').notNull(),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  version: integer('version').notNull().default(1),
})

export const configurationPin = schema.table('configuration_pin', {
  customerId: customerId(),
  configurationId: uuid('configuration_id').notNull(),
  ringId: uuid('ring_id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  number: integer('number').notNull(),
  pinnedAt: moment('pinned_at').notNull(),
  pinnedBy: uuid('pinned_by'),
})

export const configurationVersion = schema.table('configuration_version', {
  customerId: customerId(),
  configurationId: uuid('configuration_id').notNull(),
  number: integer('number').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  content: bytea('content').notNull(),
  origin: text('origin').$type<ConfigurationOrigin>().notNull(),
  madeOf: text('made_of'),
  decisions: jsonb('decisions').$type<Readonly<Record<string, readonly string[]>>>().notNull().default({}),
  file: jsonb('file').$type<ConfigurationFile>(),
  savedAt: moment('saved_at').notNull(),
  savedBy: uuid('saved_by'),
  reason: text('reason'),
})
