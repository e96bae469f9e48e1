import type { Month } from '@lotse/calendar'
import type {
  Cause,
  ConfirmedState,
  Denominator,
  ErrorPool,
  Forecast,
  ForecastScore,
  Numerator,
  Qualifier,
  StateChange,
  UsageSettings,
} from '@lotse/usage'
import { integer, jsonb, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** What decides a verdict on active use, what was confirmed about it, and how it changed. */

export const usageSettings = schema.table('usage_settings', {
  customerId: customerId(),
  settings: jsonb('settings').$type<Partial<UsageSettings>>().notNull().default({}),
  version: integer('version').notNull().default(1),
  changedBy: uuid('changed_by'),
  changedAt: moment('changed_at').notNull().defaultNow(),
})

export const usageConfirmation = schema.table('usage_confirmation', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  numerator: text('numerator').$type<Numerator>().notNull(),
  month: text('month').$type<Month>().notNull(),
  state: text('state').$type<ConfirmedState>().notNull(),
  reason: text('reason').notNull(),
  confirmedBy: uuid('confirmed_by').notNull(),
  confirmedAt: moment('confirmed_at').notNull().defaultNow(),
  withdrawnBy: uuid('withdrawn_by'),
  withdrawnAt: moment('withdrawn_at'),
})

export const usageStateChange = schema.table('usage_state_change', {
  customerId: customerId(),
  tenantId: uuid('tenant_id').notNull(),
  month: text('month').$type<Month>().notNull(),
  numerator: text('numerator').$type<Numerator>().notNull(),
  fromState: text('from_state').$type<ConfirmedState>(),
  fromQualifier: text('from_qualifier').$type<Qualifier>(),
  toState: text('to_state').$type<ConfirmedState>().notNull(),
  toQualifier: text('to_qualifier').$type<Qualifier>(),
  cause: text('cause').$type<Cause>().notNull(),
  change: jsonb('change').$type<StateChange>().notNull(),
  settingsDigest: text('settings_digest').notNull(),
  noticedAt: moment('noticed_at').notNull().defaultNow(),
})

export const usageVerdict = schema.table('usage_verdict', {
  customerId: customerId(),
  tenantId: uuid('tenant_id').notNull(),
  numerator: text('numerator').$type<Numerator>().notNull(),
  denominator: text('denominator').$type<Denominator>(),
  month: text('month').$type<Month>(),
  state: text('state').$type<ConfirmedState>(),
  qualifier: text('qualifier').$type<Qualifier>(),
  pending: text('pending').$type<ConfirmedState>(),
  forecast: jsonb('forecast').$type<Forecast>(),
  poolPart: smallint('pool_part'),
  settingsDigest: text('settings_digest').notNull(),
  computedFor: day('computed_for').notNull(),
  computedAt: moment('computed_at').notNull(),
})

export const usageErrorPool = schema.table('usage_error_pool', {
  customerId: customerId(),
  part: smallint('part').notNull(),
  pool: jsonb('pool').$type<ErrorPool>().notNull(),
  tenants: integer('tenants').notNull(),
  score: jsonb('score').$type<ForecastScore>(),
  madeAt: moment('made_at').notNull(),
})

/** A tenant whose verdict could not be worked out, and why. */
export interface RecomputeFailure {
  readonly customerId: string
  readonly tenantId: string
  readonly customerName: string
  readonly why: string
}

export const usageRecompute = schema.table('usage_recompute', {
  customerId: customerId(),
  jobId: uuid('job_id').notNull(),
  begunFor: day('begun_for').notNull(),
  done: integer('done').notNull().default(0),
  total: integer('total').notNull(),
  lastCustomer: uuid('last_customer'),
  lastTenant: uuid('last_tenant'),
  changed: integer('changed').notNull().default(0),
  failed: jsonb('failed').$type<readonly RecomputeFailure[]>().notNull().default([]),
})
