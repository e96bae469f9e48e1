import type { BusinessReason, L1, L2, SplitApproval, SplitReason } from '@lotse/contract'
import { integer, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Entitlement records with their usage status, what is proposed and forecast about them, and an engagement's key data. */

const usageStatusColumns = {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  count: integer('count').notNull(),
  part: text('part'),
  splitReason: text('split_reason').$type<SplitReason>(),
  approval: text('approval').$type<SplitApproval>(),
  l1: text('l1').$type<L1>().notNull(),
  l1Since: day('l1_since').notNull(),
  l2: text('l2').$type<L2>(),
  l3: text('l3'),
  targetDate: day('target_date'),
  owner: text('owner'),
  intentNote: text('intent_note'),
  nextAction: text('next_action'),
  nextActionDate: day('next_action_date'),
  startDate: day('start_date'),
  closedAt: moment('closed_at'),
}

export const usageStatus = schema.table('usage_status', {
  ...usageStatusColumns,
  id: uuid('id').notNull(),
  approvalBy: uuid('approval_by'),
  approvalAt: moment('approval_at'),
  approvalReason: text('approval_reason'),
  closedBy: uuid('closed_by'),
  changedAt: moment('changed_at').notNull().defaultNow(),
  changedBy: uuid('changed_by'),
  version: integer('version').notNull().default(1),
})

export const usageStatusHistory = schema.table('usage_status_history', {
  ...usageStatusColumns,
  usageStatusId: uuid('usage_status_id').notNull(),
  reason: text('reason'),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  version: integer('version').notNull(),
})

export const entitlementSet = schema.table('entitlement_set', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  overrideCount: integer('override_count'),
  overrideReason: text('override_reason'),
  overrideBy: uuid('override_by'),
  overrideAt: moment('override_at'),
  version: integer('version').notNull(),
})

export const usageStatusProposal = schema.table('usage_status_proposal', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  usageStatusId: uuid('usage_status_id').notNull(),
  l1: text('l1').$type<L1>().notNull(),
  l2: text('l2').$type<L2>(),
  explanation: text('explanation').notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  proposedAt: moment('proposed_at').notNull(),
  state: text('state').$type<'open' | 'confirmed' | 'declined' | 'withdrawn'>().notNull(),
  decidedBy: uuid('decided_by'),
  decidedAt: moment('decided_at'),
  decisionReason: text('decision_reason'),
  version: integer('version').notNull().default(1),
})

const forecastColumns = {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  reach10: day('reach10'),
  reach40: day('reach40'),
  reach70: day('reach70'),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  version: integer('version').notNull(),
}

export const usageForecast = schema.table('usage_forecast', forecastColumns)

export const usageForecastHistory = schema.table('usage_forecast_history', {
  ...forecastColumns,
  reason: text('reason'),
})

export const engagementKeyData = schema.table('engagement_key_data', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  wantedOn: day('wanted_on'),
  intent: text('intent'),
  businessReasons: text('business_reasons').array().$type<BusinessReason[]>().notNull().default([]),
  successOwner: text('success_owner'),
  stakeholders: text('stakeholders'),
  scenarios: text('scenarios'),
  awareness: text('awareness'),
  training: text('training'),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  version: integer('version').notNull(),
})
