import type {
  Cloud,
  LinkTarget,
  Localised,
  NextAction,
  RoleCode,
  Scenario,
  SkipReason,
  Standing,
  TaskStatus,
  Workload,
} from '@lotse/contract'
import type { DataFieldState, Judgement, OriginId } from '@lotse/playbook'
import { bigint, boolean, doublePrecision, integer, json, jsonb, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Customers, tenants, engagements and what belongs to an engagement. */

export const customer = schema.table('customer', {
  customerId: customerId().primaryKey(),
  name: text('name').notNull(),
  city: text('city'),
  country: text('country'),
  language: text('language').$type<'de' | 'en'>().notNull(),
  sample: boolean('sample').notNull().default(false),
  windowsUpgrade: boolean('windows_upgrade'),
  createdAt: moment('created_at').notNull().defaultNow(),
  version: integer('version').notNull().default(1),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  deletedReason: text('deleted_reason'),
  purgedAt: moment('purged_at'),
})

export const tenant = schema.table('tenant', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  cloud: text('cloud').$type<Cloud>().notNull(),
  primaryDomain: text('primary_domain'),
  directoryId: uuid('directory_id'),
  createdAt: moment('created_at').notNull().defaultNow(),
  version: integer('version').notNull().default(1),
})

export const engagement = schema.table('engagement', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  workload: text('workload').$type<Workload>().notNull(),
  playbookId: text('playbook_id').notNull(),
  playbookVersion: integer('playbook_version').notNull(),
  scenario: text('scenario').$type<Scenario>(),
  origin: text('origin').$type<OriginId>(),
  enterpriseLevel: smallint('enterprise_level'),
  seats: integer('seats'),
  createdAt: moment('created_at').notNull().defaultNow(),
  version: integer('version').notNull().default(1),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  deletedReason: text('deleted_reason'),
  deletedWithCustomer: boolean('deleted_with_customer').notNull().default(false),
  purgedAt: moment('purged_at'),
})

export const assignment = schema.table('assignment', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  personId: uuid('person_id').notNull(),
  role: text('role').$type<RoleCode>().notNull(),
  since: moment('since').notNull().defaultNow(),
  until: moment('until'),
  isPrimary: boolean('is_primary').notNull().default(false),
  assignedBy: uuid('assigned_by'),
  reason: text('reason'),
  endedBy: uuid('ended_by'),
  endReason: text('end_reason'),
})

export const task = schema.table('task', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  taskId: text('task_id').notNull(),
  status: text('status').$type<TaskStatus>().notNull(),
  percent: smallint('percent').notNull().default(0),
  responsibleId: uuid('responsible_id'),
  dueOn: day('due_on'),
  skipReason: text('skip_reason').$type<SkipReason>(),
  skipEvidence: text('skip_evidence'),
  skipBy: uuid('skip_by'),
  skipRole: text('skip_role').$type<RoleCode>(),
  skipAt: moment('skip_at'),
  statusBeforeSkip: text('status_before_skip').$type<TaskStatus>(),
  percentBeforeSkip: smallint('percent_before_skip'),
  confirmedBy: text('confirmed_by'),
  confirmedOn: day('confirmed_on'),
  changedAt: moment('changed_at'),
  version: integer('version').notNull().default(1),
})

/**
 * What of an evaluation is read from the database: by lists across engagements, and by whoever tells what is new. The rest is
 * worked out for the day on which somebody looks.
 */
export interface KeptEvaluation extends Pick<Judgement, 'findings' | 'started'> {
  readonly completeness: readonly Pick<DataFieldState, 'field' | 'state'>[]
}

export const standing = schema.table('standing', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  phase: text('phase').$type<Judgement['servicePhase']>().notNull(),
  state: text('state').$type<Standing['state']>().notNull(),
  month: text('month'),
  active: integer('active'),
  entitled: integer('entitled'),
  rate: doublePrecision('rate'),
  growth3pp: doublePrecision('growth3pp'),
  usersMissing: integer('users_missing'),
  readOn: day('read_on'),
  evaluation: jsonb('evaluation').$type<KeptEvaluation>().notNull(),
  evaluatedAt: moment('evaluated_at').notNull(),
  evaluatedFor: day('evaluated_for').notNull(),
})

/** What the last evaluation of an engagement rested on, and what it found. */
export const evaluationBasis = schema.table('evaluation_basis', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  facts: json('facts').$type<unknown>().notNull(),
  day: day('day').notNull(),
  edition: text('edition').notNull(),
  trailSeq: bigint('trail_seq', { mode: 'number' }).notNull(),
  outcome: text('outcome'),
  version: integer('version').notNull().default(1),
})

export const nextAction = schema.table('next_action', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  key: text('key').notNull(),
  position: integer('position').notNull(),
  kind: text('kind').$type<NextAction['kind']>().notNull(),
  title: jsonb('title').$type<Localised>().notNull(),
  reason: jsonb('reason').$type<Localised>().notNull(),
  due: day('due'),
  urgency: text('urgency').$type<'overdue' | 'today' | 'soon' | 'later'>().notNull(),
  role: text('role').$type<RoleCode>().notNull(),
  target: jsonb('target').$type<LinkTarget>().notNull(),
  since: moment('since').notNull().defaultNow(),
})
