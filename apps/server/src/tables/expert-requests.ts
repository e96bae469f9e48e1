import type { ExpertRequestMoment } from '@lotse/contract'
import type {
  ExpertAgreement,
  ExpertRejectionId,
  ExpertRequestForm,
  ExpertRequestParty,
  ExpertRequestStateId,
  ExpertTargetId,
  ExpertTopicId,
} from '@lotse/playbook'
import { boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Requests for an expert, and every step on their way. */

export const expertRequest = schema.table('expert_request', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  caseId: uuid('case_id'),
  state: text('state').$type<ExpertRequestStateId>().notNull(),
  form: jsonb('form').$type<ExpertRequestForm>().notNull(),
  topic: text('topic').$type<ExpertTopicId>(),
  partnerKey: text('partner_key'),
  round: integer('round').notNull().default(0),
  createdAt: moment('created_at').notNull(),
  createdBy: uuid('created_by'),
  submittedAt: moment('submitted_at'),
  submittedBy: uuid('submitted_by'),
  triagedAt: moment('triaged_at'),
  askedAt: moment('asked_at'),
  question: text('question'),
  waitedDays: integer('waited_days').notNull().default(0),
  decidedAt: moment('decided_at'),
  decidedBy: uuid('decided_by'),
  rejection: text('rejection').$type<ExpertRejectionId>(),
  decisionWords: text('decision_words'),
  expertId: uuid('expert_id'),
  assignedAt: moment('assigned_at'),
  begunAt: moment('begun_at'),
  roleGiven: boolean('role_given').notNull().default(false),
  agreement: jsonb('agreement').$type<ExpertAgreement>(),
  endOn: day('end_on'),
  closedAt: moment('closed_at'),
  summary: text('summary'),
  noteId: uuid('note_id'),
  confirmedAt: moment('confirmed_at'),
  confirmedBy: uuid('confirmed_by'),
  waitsFor: text('waits_for').$type<ExpertRequestParty>(),
  target: text('target').$type<ExpertTargetId>(),
  dueOn: day('due_on'),
  changedAt: moment('changed_at').notNull(),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  version: integer('version').notNull().default(1),
})

export const expertRequestStep = schema.table('expert_request_step', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  requestId: uuid('request_id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  step: text('step').$type<ExpertRequestMoment['step']>().notNull(),
  round: integer('round').notNull(),
  at: moment('at').notNull(),
  by: uuid('by'),
  words: text('words').notNull(),
  rejection: text('rejection').$type<ExpertRejectionId>(),
  expertId: uuid('expert_id'),
  form: jsonb('form').$type<ExpertRequestForm>(),
  agreement: jsonb('agreement').$type<ExpertAgreement>(),
})
