import type { IsoDate } from '@lotse/calendar'
import type { EntitledPeople, ExclusionKind, LicenceCounts, NotEntitled, SeatCounts } from '@lotse/usage'
import { integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** People without names: packed rows of a report, what two reports have in common, licences and who is left out. */

export const usagePeople = schema.table('usage_people', {
  customerId: customerId(),
  snapshotId: uuid('snapshot_id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  identity: text('identity').$type<'names' | 'pseudonyms'>().notNull(),
  people: integer('people').notNull(),
  packed: bytea('packed'),
})

export const usagePair = schema.table('usage_pair', {
  customerId: customerId(),
  snapshotId: uuid('snapshot_id').notNull(),
  baseId: uuid('base_id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  basis: text('basis').$type<'reportRows' | 'entitledByPlan'>().notNull(),
  people: integer('people').notNull(),
  activeNow: integer('active_now').array().notNull(),
  activeThen: integer('active_then').array().notNull(),
})

/** What a reading of licences is about. */
export type LicenceReadingKind =
  | 'directory'
  | 'user-list'
  | 'products'
  | 'plans'
  | 'product-list'
  | 'activations'
  | 'activation-counts'

export const licenceReading = schema.table('licence_reading', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  kind: text('kind').$type<LicenceReadingKind>().notNull(),
  takenOn: day('taken_on').notNull(),
  fileId: uuid('file_id'),
  identity: text('identity').$type<'names' | 'pseudonyms'>(),
  people: integer('people'),
  body: jsonb('body').notNull(),
  packed: bytea('packed'),
  keptBy: uuid('kept_by'),
  keptAt: moment('kept_at').notNull().defaultNow(),
  withdrawnAt: moment('withdrawn_at'),
})

/** From which reading something was taken. */
export interface TakenFrom {
  readonly id: string
  readonly takenOn: IsoDate
}

/** What stands behind the counts of a report: totals, no person. */
export interface FigureDetail {
  /** Null where the entitled people could not be joined with the report's. */
  readonly join: {
    readonly withExclusions: EntitledPeople
    readonly withoutExclusions: EntitledPeople
    readonly excluded: Readonly<Record<ExclusionKind, number>>
    /** Excluded, of the entitled before exclusions. */
    readonly percent: number
    readonly needsApproval: boolean
    readonly activeNotEntitled: number
    readonly missingInReport: number
  } | null
  /** Licensed people who are not entitled, by reason; null without directory and products. */
  readonly notEntitled: Partial<Readonly<Record<NotEntitled, number>>> | null
  readonly seats: SeatCounts | null
  readonly directory: TakenFrom | null
  readonly products: TakenFrom | null
  readonly activations: TakenFrom | null
}

export const licenceFigure = schema.table('licence_figure', {
  customerId: customerId(),
  snapshotId: uuid('snapshot_id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  madeFrom: text('made_from').notNull(),
  counts: jsonb('counts').$type<LicenceCounts>().notNull(),
  detail: jsonb('detail').$type<FigureDetail>().notNull(),
  entitled: bytea('entitled'),
})

export const exclusion = schema.table('exclusion', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  tenantId: uuid('tenant_id').notNull(),
  kind: text('kind').$type<'service-account' | 'long-absence'>().notNull(),
  account: text('account').notNull(),
  key: bytea('key'),
  startsOn: day('starts_on'),
  endsOn: day('ends_on'),
  reason: text('reason').notNull(),
  createdBy: uuid('created_by'),
  createdAt: moment('created_at').notNull().defaultNow(),
  withdrawnAt: moment('withdrawn_at'),
  withdrawnBy: uuid('withdrawn_by'),
})

export const exclusionRule = schema.table('exclusion_rule', {
  customerId: customerId(),
  tenantId: uuid('tenant_id').notNull(),
  kinds: text('kinds').array().$type<ExclusionKind[]>().notNull(),
  approvedBy: uuid('approved_by'),
  approvedAt: moment('approved_at'),
  approvalReason: text('approval_reason'),
  version: integer('version').notNull().default(1),
})
