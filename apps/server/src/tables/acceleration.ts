import type { Month } from '@lotse/calendar'
import type {
  CaseOutcome,
  CaseTrigger,
  Cause,
  CauseReadingView,
  DeskRow,
  DeskState,
  EvidencePiece,
  Localised,
} from '@lotse/contract'
import type { Evidence, StepKey, StepState } from '@lotse/playbook'
import { boolean, doublePrecision, integer, jsonb, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Acceleration: answers to stalls, cases with what belongs to them, and the kept rows of the desk. */

type Answer = 'yes' | 'no' | 'unknown'

export const accelerationAnswer = schema.table('acceleration_answer', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  answer: text('answer').$type<'postponed' | 'dismissed'>().notNull(),
  until: day('until'),
  reason: text('reason').notNull(),
  month: text('month').$type<Month>().notNull(),
  answeredAt: moment('answered_at').notNull(),
  answeredBy: uuid('answered_by'),
  version: integer('version').notNull().default(1),
})

export const accelerationCase = schema.table('acceleration_case', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  openedAt: moment('opened_at').notNull(),
  openedBy: uuid('opened_by'),
  trigger: text('trigger').$type<CaseTrigger>().notNull(),
  plan: text('plan').$type<Answer>().notNull(),
  whatChanged: text('what_changed').notNull(),
  intentReduced: text('intent_reduced').$type<Answer>().notNull(),
  technicalBlocker: text('technical_blocker').$type<Answer>().notNull(),
  primaryCause: text('primary_cause').$type<Cause>(),
  causeReason: text('cause_reason').notNull().default(''),
  causeDecidedAt: moment('cause_decided_at'),
  causeDecidedBy: uuid('cause_decided_by'),
  rateAtOpen: doublePrecision('rate_at_open'),
  activeAtOpen: integer('active_at_open'),
  monthAtOpen: text('month_at_open').$type<Month>(),
  outcome: text('outcome').$type<CaseOutcome>(),
  outcomeWords: text('outcome_words').notNull().default(''),
  closedAt: moment('closed_at'),
  closedBy: uuid('closed_by'),
  version: integer('version').notNull().default(1),
})

/** The meetings in which a case was, or is to be, discussed. */
export const accelerationReview = schema.table('acceleration_review', {
  customerId: customerId(),
  caseId: uuid('case_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  plannedAt: moment('planned_at').notNull(),
})

export const accelerationCause = schema.table('acceleration_cause', {
  customerId: customerId(),
  caseId: uuid('case_id').notNull(),
  cause: text('cause').$type<Cause>().notNull(),
  position: smallint('position').notNull(),
})

export const accelerationStep = schema.table('acceleration_step', {
  customerId: customerId(),
  caseId: uuid('case_id').notNull(),
  cause: text('cause').$type<Cause>().notNull(),
  key: text('key').$type<StepKey>().notNull(),
  position: smallint('position').notNull(),
  state: text('state').$type<StepState>().notNull().default('open'),
  note: text('note').notNull().default(''),
  personId: uuid('person_id'),
  dueOn: day('due_on'),
  doneAt: moment('done_at'),
  doneBy: uuid('done_by'),
  approvedBy: uuid('approved_by'),
  version: integer('version').notNull().default(1),
})

export const accelerationAction = schema.table('acceleration_action', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  caseId: uuid('case_id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  words: text('words').notNull(),
  personId: uuid('person_id'),
  contactId: uuid('contact_id'),
  dueOn: day('due_on'),
  shared: boolean('shared').notNull().default(false),
  doneAt: moment('done_at'),
  doneBy: uuid('done_by'),
  createdAt: moment('created_at').notNull().defaultNow(),
  createdBy: uuid('created_by'),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
  version: integer('version').notNull().default(1),
})

export const accelerationEffort = schema.table('acceleration_effort', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  caseId: uuid('case_id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  doneOn: day('done_on').notNull(),
  words: text('words').notNull(),
  stepCause: text('step_cause').$type<Cause>(),
  stepKey: text('step_key').$type<StepKey>(),
  rateThen: doublePrecision('rate_then'),
  activeThen: integer('active_then'),
  monthThen: text('month_then').$type<Month>(),
  writtenAt: moment('written_at').notNull(),
  writtenBy: uuid('written_by'),
})

export const accelerationRow = schema.table('acceleration_row', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  state: text('state').$type<DeskState>().notNull(),
  trigger: text('trigger').$type<CaseTrigger>().notNull(),
  stalledSince: text('stalled_since').$type<Month>(),
  rank: doublePrecision('rank').notNull(),
  peopleMissing: integer('people_missing').notNull(),
  monthsStalled: integer('months_stalled').notNull(),
  rate: doublePrecision('rate'),
  growth3pp: doublePrecision('growth3pp'),
  active: integer('active'),
  entitled: integer('entitled'),
  month: text('month').$type<Month>(),
  caseId: uuid('case_id'),
  proposed: text('proposed').$type<Cause>(),
  decided: text('decided').$type<Cause>(),
  causes: jsonb('causes').$type<CauseReadingView[]>().notNull(),
  why: jsonb('why').$type<Localised>().notNull(),
  evidence: jsonb('evidence').$type<EvidencePiece[]>().notNull(),
  kinds: text('kinds').array().notNull(),
  foundInUse: jsonb('found_in_use').$type<Evidence[]>().notNull(),
  useStamp: text('use_stamp').notNull(),
  nextStep: jsonb('next_step').$type<DeskRow['nextStep']>(),
  nextOn: day('next_on'),
  lastEffortOn: day('last_effort_on'),
})
