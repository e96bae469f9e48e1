import type { IsoDate } from '@lotse/calendar'
import type { Package, PackageFinding, PackageOptions, PackageState } from '@lotse/contract'
import { boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, customerId, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Packages made of configurations, and which of them a ring gets. */

export interface RecordedTick {
  readonly itemId: string
  readonly on: IsoDate
  readonly by: string
}

export interface RecordedTest {
  readonly id: string
  readonly devices: string
  readonly checked: string
  readonly outcome: 'passed' | 'failed'
  readonly day: IsoDate
  readonly by: string
  readonly documentId: string | null
}

export const packageTable = schema.table('package', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  name: text('name').notNull(),
  configurationId: uuid('configuration_id'),
  configurationName: text('configuration_name').notNull(),
  configurationNumber: integer('configuration_number').notNull(),
  decisions: jsonb('decisions').$type<Readonly<Record<string, readonly string[]>>>().notNull().default({}),
  options: jsonb('options').$type<PackageOptions>().notNull(),
  rollout: jsonb('rollout').$type<Package['rollout']>().notNull().default([]),
  hasKeys: boolean('has_keys').notNull(),
  content: bytea('content').notNull(),
  sha256: text('sha256').notNull(),
  files: jsonb('files').$type<Package['files']>().notNull(),
  readme: text('readme').notNull(),
  products: text('products').array().notNull(),
  findings: jsonb('findings').$type<PackageFinding[]>().notNull(),
  madeAt: moment('made_at').notNull(),
  madeBy: uuid('made_by'),
  state: text('state').$type<PackageState>().notNull().default('draft'),
  stateAt: moment('state_at'),
  stateBy: uuid('state_by'),
  because: text('because'),
  checklist: jsonb('checklist').$type<RecordedTick[]>().notNull().default([]),
  tests: jsonb('tests').$type<RecordedTest[]>().notNull().default([]),
  changedAt: moment('changed_at').notNull(),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  version: integer('version').notNull().default(1),
})

export const packageRing = schema.table('package_ring', {
  customerId: customerId(),
  ringId: uuid('ring_id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  packageId: uuid('package_id').notNull(),
  namedAt: moment('named_at').notNull(),
  namedBy: uuid('named_by'),
})
