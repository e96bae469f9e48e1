import type { Month } from '@lotse/calendar'
import type {
  Attendance,
  MeetingMode,
  MeetingPoint,
  MeetingSeriesCode,
  MeetingState,
  ProgressUnit,
} from '@lotse/contract'
import { integer, jsonb, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, customerId, day, moment } from './columns.ts'
import { schema } from './schema.ts'

/** Meetings with what belongs to them, and the private calendar addresses of people. */

export const meetingCadence = schema.table('meeting_cadence', {
  customerId: customerId(),
  engagementId: uuid('engagement_id').notNull(),
  series: text('series').$type<MeetingSeriesCode>().notNull(),
  cadenceDays: smallint('cadence_days').notNull(),
  changedAt: moment('changed_at').notNull().defaultNow(),
  changedBy: uuid('changed_by'),
})

export const meeting = schema.table('meeting', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  series: text('series').$type<MeetingSeriesCode>(),
  title: text('title').notNull(),
  taskId: text('task_id'),
  startsAt: moment('starts_at').notNull(),
  endsAt: moment('ends_at').notNull(),
  timeZone: text('time_zone').notNull(),
  mode: text('mode').$type<MeetingMode>().notNull().default('remote'),
  place: text('place'),
  link: text('link'),
  onSiteReason: text('on_site_reason'),
  onSiteApprovedBy: text('on_site_approved_by'),
  state: text('state').$type<MeetingState>().notNull().default('planned'),
  cancelReason: text('cancel_reason'),
  sequence: integer('sequence').notNull().default(0),
  agenda: jsonb('agenda').$type<MeetingPoint[]>().notNull().default([]),
  agendaVersion: integer('agenda_version').notNull().default(1),
  minutes: text('minutes').notNull().default(''),
  progressUnit: text('progress_unit').$type<ProgressUnit>(),
  progressDone: integer('progress_done'),
  progressPlanned: integer('progress_planned'),
  mauMonth: text('mau_month').$type<Month>(),
  newBlockers: text('new_blockers').notNull().default(''),
  decisions: text('decisions').notNull().default(''),
  nextOn: day('next_on'),
  minutesVersion: integer('minutes_version').notNull().default(1),
  createdAt: moment('created_at').notNull().defaultNow(),
  createdBy: uuid('created_by'),
  changedAt: moment('changed_at').notNull().defaultNow(),
  version: integer('version').notNull().default(1),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
})

export const meetingAttendee = schema.table('meeting_attendee', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  position: smallint('position').notNull(),
  personId: uuid('person_id'),
  contactId: uuid('contact_id'),
  name: text('name').notNull(),
  email: text('email'),
  role: text('role'),
  attendance: text('attendance').$type<Attendance>().notNull().default('invited'),
})

export const meetingAction = schema.table('meeting_action', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id').notNull(),
  meetingId: uuid('meeting_id').notNull(),
  words: text('words').notNull(),
  personId: uuid('person_id'),
  who: text('who').notNull(),
  dueOn: day('due_on'),
  doneAt: moment('done_at'),
  doneBy: uuid('done_by'),
  createdAt: moment('created_at').notNull().defaultNow(),
  version: integer('version').notNull().default(1),
  deletedAt: moment('deleted_at'),
  deletedBy: uuid('deleted_by'),
})

export const calendarFeed = schema.table('calendar_feed', {
  customerId: customerId(),
  personId: uuid('person_id').primaryKey(),
  tokenHash: bytea('token_hash').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
  lastReadAt: moment('last_read_at'),
})
