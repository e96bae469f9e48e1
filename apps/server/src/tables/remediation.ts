import type { IsoDate } from '@lotse/calendar'
import type {
  ConfirmationWay,
  Language,
  Localised,
  RemediationItemStatus,
  RemediationSource,
  RemediationState,
} from '@lotse/contract'
import type { Answer, Cloud, Edition, Template } from '@lotse/remediation'
import { boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Questionnaire and checklist of an engagement: runs, answers, work on items, and what was confirmed. */

export const remediationRun = schema.table('remediation_run', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  cloud: text('cloud').$type<Cloud>().notNull(),
  edition: text('edition').$type<Edition>().notNull(),
  template: jsonb('template').$type<Template>().notNull(),
  templateVersion: text('template_version').notNull(),
  state: text('state').$type<RemediationState>().notNull(),
  startedAt: moment('started_at').notNull(),
  startedBy: uuid('started_by'),
  finalisedOn: day('finalised_on'),
  finalisedBy: uuid('finalised_by'),
  copyDocument: uuid('copy_document'),
  copyName: text('copy_name'),
  copyHash: text('copy_hash'),
  trackingAddress: text('tracking_address'),
  sentOn: day('sent_on'),
  sentBy: uuid('sent_by'),
  reviewedOn: day('reviewed_on'),
  reviewedBy: uuid('reviewed_by'),
  reopenedAt: moment('reopened_at'),
  reopenedBy: uuid('reopened_by'),
  reopenedBecause: jsonb('reopened_because').$type<Localised>(),
  openItems: integer('open_items').notNull(),
  openBlocking: integer('open_blocking').notNull(),
  acceptedWithoutNote: integer('accepted_without_note').notNull(),
  copyDelivered: boolean('copy_delivered').notNull().default(false),
  listedSince: jsonb('listed_since').$type<Readonly<Record<string, IsoDate>>>().notNull().default({}),
  oldestBlockingOn: day('oldest_blocking_on'),
  earliestDueOn: day('earliest_due_on'),
  supersededAt: moment('superseded_at'),
  supersededBy: uuid('superseded_by'),
  version: integer('version').notNull().default(1),
})

export const remediationAnswer = schema.table('remediation_answer', {
  customerId: customerId(),
  runId: uuid('run_id').notNull(),
  questionId: text('question_id').notNull(),
  answer: jsonb('answer').$type<Answer>(),
  askWhom: text('ask_whom').notNull().default(''),
  source: text('source').$type<RemediationSource>().notNull(),
  answeredBy: uuid('answered_by'),
  answeredAt: moment('answered_at').notNull(),
  version: integer('version').notNull().default(1),
})

export const remediationItem = schema.table('remediation_item', {
  customerId: customerId(),
  runId: uuid('run_id').notNull(),
  itemId: text('item_id').notNull(),
  status: text('status').$type<RemediationItemStatus>().notNull(),
  evidence: text('evidence').notNull().default(''),
  note: text('note').notNull().default(''),
  acceptedBy: text('accepted_by').notNull().default(''),
  ownerPerson: uuid('owner_person'),
  ownerContact: uuid('owner_contact'),
  dueOn: day('due_on'),
  confirmedOn: day('confirmed_on'),
  confirmedBy: uuid('confirmed_by'),
  inheritedFrom: day('inherited_from'),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  version: integer('version').notNull().default(1),
})

export const remediationComment = schema.table('remediation_comment', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  runId: uuid('run_id').notNull(),
  itemId: text('item_id').notNull(),
  words: text('words').notNull(),
  writtenBy: uuid('written_by'),
  writtenAt: moment('written_at').notNull(),
})

export const remediationDelivery = schema.table('remediation_delivery', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  runId: uuid('run_id').notNull(),
  outcome: text('outcome').$type<'sent' | 'failed'>().notNull(),
  how: text('how').$type<'mail' | 'posted'>().notNull(),
  address: text('address').notNull(),
  note: text('note').notNull().default(''),
  at: moment('at').notNull(),
  byPerson: uuid('by_person'),
})

export const remediationConfirmation = schema.table('remediation_confirmation', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  runId: uuid('run_id').notNull(),
  name: text('name').notNull(),
  role: text('role').notNull(),
  confirmedOn: day('confirmed_on').notNull(),
  way: text('way').$type<ConfirmationWay>().notNull(),
  language: text('language').$type<Language>().notNull(),
  words: text('words').notNull(),
  hash: text('hash').notNull(),
  recordedBy: uuid('recorded_by'),
  recordedAt: moment('recorded_at').notNull(),
  voidedAt: moment('voided_at'),
  voidedBy: uuid('voided_by'),
})
