import type { StatedFact } from '@lotse/contract'
import { boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Time spent on tasks; the pilot, stated facts and answers to the workflow, version by version. */

export const timeEntry = schema.table('time_entry', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  taskId: text('task_id').notNull(),
  personId: uuid('person_id').notNull(),
  workedOn: day('worked_on').notNull(),
  minutes: integer('minutes').notNull(),
  what: text('what').notNull(),
  version: integer('version').notNull().default(1),
  changedAt: moment('changed_at').notNull().defaultNow(),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
})

export const statedFact = schema.table('stated_fact', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  fact: text('fact').$type<StatedFact['fact']>().notNull(),
  version: integer('version').notNull(),
  value: jsonb('value').$type<StatedFact['value']>(),
  asOf: day('as_of').notNull(),
  note: text('note'),
  statedBy: uuid('stated_by').notNull(),
  statedAt: moment('stated_at').notNull().defaultNow(),
})

export const workflowAnswer = schema.table('workflow_answer', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  questionId: text('question_id').notNull(),
  version: integer('version').notNull(),
  answer: text('answer').$type<'yes' | 'no'>(),
  why: text('why'),
  answeredBy: uuid('answered_by').notNull(),
  answeredAt: moment('answered_at').notNull().defaultNow(),
})

export const pilot = schema.table('pilot', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  version: integer('version').notNull(),
  groups: text('groups'),
  users: integer('users'),
  devices: integer('devices'),
  representative: boolean('representative').notNull().default(false),
  bothArchitectures: boolean('both_architectures').notNull().default(false),
  criticalApps: text('critical_apps'),
  startsOn: day('starts_on'),
  endsOn: day('ends_on'),
  exitCriteria: text('exit_criteria'),
  exitCriteriaOn: day('exit_criteria_on'),
  findings: text('findings'),
  verdict: text('verdict').$type<'go' | 'noGo' | 'waived'>(),
  verdictOn: day('verdict_on'),
  waivedBecause: text('waived_because'),
  savedBy: uuid('saved_by').notNull(),
  savedAt: moment('saved_at').notNull().defaultNow(),
})
