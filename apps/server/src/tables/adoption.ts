import type {
  AdoptionCapacity,
  AdoptionEffect,
  AdoptionMaterialForm,
  AdoptionMaterialLicence,
  AdoptionPart,
  Barrier,
  ConversationKind,
  ObjectionSettled,
  WorkshopFunnel,
  WorkshopMeasure,
} from '@lotse/contract'
import { boolean, integer, jsonb, numeric, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Adoption and change at a customer. Of people only contacts are named. */

/** What every entry of a register has. */
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

export const adoptionGroup = schema.table('adoption_group', {
  ...entry(),
  name: text('name').notNull(),
  headcount: integer('headcount'),
  site: text('site'),
  shifts: text('shifts').array().notNull().default([]),
  ring: text('ring'),
  ringDay: day('ring_day'),
  languages: text('languages').array().notNull().default([]),
  oldVersion: text('old_version'),
  changes: text('changes').array().notNull().default([]),
  changeWords: text('change_words'),
  critical: text('critical'),
  effect: text('effect').$type<AdoptionEffect>().notNull().default('medium'),
  message: text('message'),
  training: text('training').array().notNull().default([]),
})

export const adoptionPerson = schema.table('adoption_person', {
  ...entry(),
  contactId: uuid('contact_id').notNull(),
  part: text('part').$type<AdoptionPart>().notNull(),
  groupId: uuid('group_id'),
  site: text('site'),
  shift: text('shift'),
  languages: text('languages').array().notNull().default([]),
  hours: numeric('hours', { precision: 4, scale: 1, mode: 'number' }),
  managerAgreed: boolean('manager_agreed').notNull().default(false),
  trainedOn: day('trained_on'),
  questions: text('questions'),
  act: text('act'),
  actOn: day('act_on'),
  actDoneOn: day('act_done_on'),
})

export const adoptionConversation = schema.table('adoption_conversation', {
  ...entry(),
  kind: text('kind').$type<ConversationKind>().notNull(),
  heldOn: day('held_on').notNull(),
  meetingId: uuid('meeting_id'),
  results: jsonb('results').$type<Record<string, string>>().notNull().default({}),
  knowledge: integer('knowledge'),
  capacity: text('capacity').$type<AdoptionCapacity>(),
  valueOn: day('value_on'),
  valueWords: text('value_words'),
})

export const adoptionMiniWorkshop = schema.table('adoption_mini_workshop', {
  ...entry(),
  groupId: uuid('group_id'),
  heldOn: day('held_on').notNull(),
  funnel: jsonb('funnel').$type<WorkshopFunnel>(),
  reviewFunnel: jsonb('review_funnel').$type<WorkshopFunnel>(),
  quotes: text('quotes').array().notNull().default([]),
  barrier: text('barrier').$type<Barrier>(),
  measures: jsonb('measures').$type<WorkshopMeasure[]>().notNull().default([]),
  expectedGain: integer('expected_gain'),
  reviewOn: day('review_on'),
  outcome: text('outcome'),
  outcomeGain: integer('outcome_gain'),
  needsMore: boolean('needs_more').notNull().default(false),
  closedOn: day('closed_on'),
})

export const adoptionObjection = schema.table('adoption_objection', {
  ...entry(),
  said: text('said').notNull(),
  kind: text('kind').notNull(),
  knownId: text('known_id'),
  contactId: uuid('contact_id'),
  groupId: uuid('group_id'),
  heardOn: day('heard_on').notNull(),
  answer: text('answer'),
  evidence: text('evidence'),
  settled: text('settled').$type<ObjectionSettled>().notNull().default('no'),
  followUp: text('follow_up'),
  followUpOn: day('follow_up_on'),
  followUpContact: uuid('follow_up_contact'),
  isBlocker: boolean('is_blocker').notNull().default(false),
})

export const adoptionMaterial = schema.table('adoption_material', {
  ...entry(),
  title: text('title').notNull(),
  topic: text('topic'),
  audience: text('audience'),
  language: text('language').notNull(),
  form: text('form').$type<AdoptionMaterialForm>().notNull(),
  ownerContact: uuid('owner_contact'),
  edition: text('edition'),
  licence: text('licence').$type<AdoptionMaterialLicence>().notNull(),
  url: text('url'),
  givenOn: day('given_on'),
  givenTo: uuid('given_to'),
})

export const objectionFact = schema.table('objection_fact', {
  customerId: customerId(),
  objectionId: text('objection_id').notNull(),
  answerDe: text('answer_de'),
  answerEn: text('answer_en'),
  rightDe: text('right_de'),
  rightEn: text('right_en'),
  sourceUrl: text('source_url'),
  checkedOn: day('checked_on').notNull(),
  checkedBy: uuid('checked_by'),
  version: integer('version').notNull().default(1),
})
