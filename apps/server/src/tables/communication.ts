import type { MessageState } from '@lotse/assessment'
import type { FieldValues, FreezeView, SegmentAttribute, WrittenTexts } from '@lotse/contract'
import { integer, jsonb, numeric, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** What is said to whom and when, and who is trained. Days follow the ring day of the group and are not kept. */

const changed = () => ({
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  version: integer('version').notNull().default(1),
})

export const communicationPlan = schema.table('communication_plan', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  freezes: jsonb('freezes').$type<FreezeView[]>().notNull().default([]),
  fieldValues: jsonb('field_values').$type<FieldValues>().notNull().default({}),
  ...changed(),
})

export const communicationMessage = schema.table('communication_message', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  groupId: uuid('group_id').notNull(),
  messageId: text('message_id').notNull(),
  state: text('state').$type<MessageState>().notNull().default('draft'),
  ownerContact: uuid('owner_contact'),
  approverContact: uuid('approver_contact'),
  texts: jsonb('texts').$type<WrittenTexts>().notNull().default({}),
  fieldValues: jsonb('field_values').$type<FieldValues>().notNull().default({}),
  leftOutReason: text('left_out_reason'),
  approvedTexts: jsonb('approved_texts').$type<WrittenTexts>(),
  approvedAt: moment('approved_at'),
  approvedBy: uuid('approved_by'),
  sentOn: day('sent_on'),
  sentFor: day('sent_for'),
  sentPlannedOn: day('sent_planned_on'),
  response: text('response'),
  ...changed(),
})

export const communicationTraining = schema.table('communication_training', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  groupId: uuid('group_id').notNull(),
  formId: text('form_id').notNull(),
  ownerContact: uuid('owner_contact'),
  heldOn: day('held_on'),
  reached: integer('reached'),
  link: text('link'),
  note: text('note'),
  ...changed(),
})

export const communicationGroup = schema.table('communication_group', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  groupId: uuid('group_id').notNull(),
  segmentAttribute: text('segment_attribute').$type<SegmentAttribute>(),
  segmentValue: text('segment_value'),
  surveyAnswers: integer('survey_answers'),
  surveyScore: numeric('survey_score', { precision: 2, scale: 1, mode: 'number' }),
  supportCalls: integer('support_calls'),
  ...changed(),
})

export const messageTemplate = schema.table('message_template', {
  customerId: customerId(),
  messageId: text('message_id').notNull(),
  version: integer('version').notNull(),
  texts: jsonb('texts').$type<WrittenTexts>(),
  changedAt: moment('changed_at').notNull(),
  changedBy: uuid('changed_by'),
})
