import type { Cloud, L1, L2, PortfolioColumn, RoleCode, Scenario, Standing, Workload } from '@lotse/contract'
import type { ServicePhaseId } from '@lotse/playbook'
import { boolean, doublePrecision, integer, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** What the portfolio filters and sorts by, and what people add to it: views, groups and tags of customers. */

export const portfolioRow = schema.table('portfolio_row', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  workload: text('workload').$type<Workload>().notNull(),
  name: text('name').notNull(),
  nameKey: text('name_key').notNull(),
  tenantName: text('tenant_name').notNull(),
  primaryDomain: text('primary_domain'),
  city: text('city'),
  country: text('country'),
  cloud: text('cloud').$type<Cloud>().notNull(),
  words: text('words').notNull(),
  cityKey: text('city_key'),
  tenantKey: text('tenant_key').notNull(),
  scenario: text('scenario').$type<Scenario>(),
  playbookVersion: integer('playbook_version').notNull(),
  phase: text('phase').$type<ServicePhaseId>(),
  state: text('state').$type<Standing['state']>().notNull(),
  month: text('month'),
  active: integer('active'),
  entitled: integer('entitled'),
  rate: doublePrecision('rate'),
  growth3pp: doublePrecision('growth3pp'),
  usersMissing: integer('users_missing'),
  readOn: day('read_on'),
  trend: doublePrecision('trend').array().notNull(),
  l1: text('l1').$type<L1>(),
  l2: text('l2').$type<L2>(),
  targetDate: day('target_date'),
  seats: integer('seats'),
  nextRank: smallint('next_rank'),
  nextDue: day('next_due'),
  leadId: uuid('lead_id'),
  engineerId: uuid('engineer_id'),
  people: uuid('people').array().notNull(),
  alarms: smallint('alarms').notNull(),
  warnings: smallint('warnings').notNull(),
  missing: smallint('missing').notNull(),
  labels: uuid('labels').array().notNull(),
  sample: boolean('sample').notNull(),
  customerVersion: integer('customer_version').notNull(),
  engagementVersion: integer('engagement_version').notNull(),
})

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
