import type { IsoDate } from '@lotse/calendar'
import type { DecisionAudience, DecisionState } from '@lotse/contract'
import { integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Decisions of an engagement, and every state they ever had. */

export const decision = schema.table('decision', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  slug: text('slug'),
  title: text('title').notNull(),
  context: text('context'),
  options: text('options').array().notNull().default([]),
  choice: text('choice').array().notNull().default([]),
  state: text('state').$type<DecisionState>().notNull(),
  outcome: text('outcome'),
  deferredUntil: day('deferred_until'),
  dueOn: day('due_on'),
  ownerPerson: uuid('owner_person'),
  ownerContact: uuid('owner_contact'),
  decidedByPerson: uuid('decided_by_person'),
  decidedByContact: uuid('decided_by_contact'),
  decidedOn: day('decided_on'),
  meetingId: uuid('meeting_id'),
  taskId: text('task_id'),
  audience: text('audience').$type<DecisionAudience>().notNull(),
  supersededBy: uuid('superseded_by'),
  createdAt: moment('created_at').notNull().defaultNow(),
  createdBy: uuid('created_by'),
  changedAt: moment('changed_at').notNull().defaultNow(),
  changedBy: uuid('changed_by'),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  version: integer('version').notNull().default(1),
})

/** A state as it is kept: the words of the decision, and people by id only. */
export interface DecisionMemory {
  readonly title: string
  readonly context: string | null
  readonly options: string[]
  /** Missing in states kept before options had ids. */
  readonly choice?: string[]
  readonly state: DecisionState
  readonly outcome: string | null
  readonly deferredUntil: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly ownerPerson: string | null
  readonly ownerContact: string | null
  readonly decidedByPerson: string | null
  readonly decidedByContact: string | null
  readonly decidedOn: IsoDate | null
  readonly audience: DecisionAudience
}

export const decisionHistory = schema.table('decision_history', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  decisionId: uuid('decision_id').notNull(),
  version: integer('version').notNull(),
  state: jsonb('state').$type<DecisionMemory>().notNull(),
  reason: text('reason'),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
})
