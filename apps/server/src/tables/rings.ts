import type { IsoDate } from '@lotse/calendar'
import type { PlannedSite, RingKind, RingMatch, RingState, RolloutSizes } from '@lotse/rollout'
import { integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Rings of a rollout, their progress, failed installs, and what the planning of bandwidth assumes. */

const entry = () => ({
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  createdBy: uuid('created_by'),
  changedAt: moment('changed_at').notNull().defaultNow(),
  changedBy: uuid('changed_by'),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  version: integer('version').notNull().default(1),
})

/** One line of the criteria as it is kept. */
export interface RecordedCriterion {
  readonly id: string
  readonly words: string
  readonly metOn: IsoDate | null
  readonly metBy: string | null
}

export const ring = schema.table('ring', {
  ...entry(),
  position: integer('position').notNull(),
  kind: text('kind').$type<RingKind>().notNull(),
  name: text('name').notNull(),
  targetGroup: text('target_group'),
  devices: integer('devices'),
  users: integer('users'),
  startsOn: day('starts_on'),
  delayDays: integer('delay_days'),
  endsOn: day('ends_on'),
  entryCriteria: jsonb('entry_criteria').$type<RecordedCriterion[]>().notNull().default([]),
  exitCriteria: jsonb('exit_criteria').$type<RecordedCriterion[]>().notNull().default([]),
  ownerContact: uuid('owner_contact'),
  ownerPerson: uuid('owner_person'),
  matchBy: text('match_by').$type<RingMatch>().notNull().default('none'),
  matchValues: text('match_values').array().notNull().default([]),
  state: text('state').$type<RingState>().notNull().default('planned'),
  stateOn: day('state_on'),
  beganOn: day('began_on'),
  because: text('because'),
})

export const ringProgress = schema.table('ring_progress', {
  ...entry(),
  ringId: uuid('ring_id').notNull(),
  day: day('day').notNull(),
  planned: integer('planned').notNull(),
  installed: integer('installed').notNull(),
  failed: integer('failed').notNull(),
  pending: integer('pending').notNull(),
  source: text('source'),
})

export const ringFailure = schema.table('ring_failure', {
  ...entry(),
  ringId: uuid('ring_id').notNull(),
  code: text('code').notNull(),
  count: integer('count').notNull(),
  day: day('day').notNull(),
  note: text('note'),
  solvedOn: day('solved_on'),
})

export const rolloutPlan = schema.table('rollout_plan', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  sizes: jsonb('sizes').$type<RolloutSizes>().notNull().default({}),
  sites: jsonb('sites').$type<PlannedSite[]>().notNull().default([]),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  version: integer('version').notNull().default(1),
})
