import type { Localised, MailState, NoticeTarget } from '@lotse/contract'
import type { NoticeChannel, NoticeKind, NoticeModes, NoticeTimes } from '@lotse/playbook'
import { boolean, integer, jsonb, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, customerId, moment } from './columns.ts'
import { schema } from './schema.ts'

/** What persons are told, how they want to be told, and what became of it. */

export const notice = schema.table('notice', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  personId: uuid('person_id').notNull(),
  engagementId: uuid('engagement_id'),
  kind: text('kind').$type<NoticeKind>().notNull(),
  key: text('key').notNull(),
  title: jsonb('title').$type<Localised>().notNull(),
  words: jsonb('words').$type<Localised>().notNull(),
  target: jsonb('target').$type<NoticeTarget>().notNull(),
  createdAt: moment('created_at').notNull(),
  readAt: moment('read_at'),
  outside: text('outside').$type<'new' | 'planned' | 'held'>().notNull(),
})

export const noticeDelivery = schema.table('notice_delivery', {
  customerId: customerId(),
  noticeId: uuid('notice_id').notNull(),
  channel: text('channel').$type<NoticeChannel>().notNull(),
  personId: uuid('person_id').notNull(),
  engagementId: uuid('engagement_id'),
  state: text('state').$type<'waiting' | 'handedOver' | 'withdrawn' | 'failed'>().notNull(),
  dueAt: moment('due_at'),
  messageId: uuid('message_id'),
  problem: jsonb('problem').$type<Localised>(),
  plannedAt: moment('planned_at').notNull(),
})

/** By kind and channel, only what differs from what is usual. */
export type OwnModes = Readonly<Partial<Record<NoticeKind, Partial<NoticeModes>>>>

export const noticePreference = schema.table('notice_preference', {
  customerId: customerId(),
  personId: uuid('person_id').notNull(),
  timeZone: text('time_zone').notNull(),
  digestAt: text('digest_at').notNull(),
  digestDays: text('digest_days').$type<NoticeTimes['digestDays']>().notNull(),
  quietFrom: text('quiet_from'),
  quietUntil: text('quiet_until'),
  quietWeekends: boolean('quiet_weekends').notNull(),
  modes: jsonb('modes').$type<OwnModes>().notNull(),
  version: integer('version').notNull().default(1),
})

export const teamsChannel = schema.table('teams_channel', {
  customerId: customerId(),
  ownerId: uuid('owner_id').notNull(),
  address: bytea('address').notNull(),
  host: text('host').notNull(),
  setAt: moment('set_at').notNull(),
  setBy: uuid('set_by').notNull(),
})

export const teamsHost = schema.table('teams_host', {
  customerId: customerId(),
  host: text('host').notNull(),
  allowedAt: moment('allowed_at').notNull(),
  allowedBy: uuid('allowed_by').notNull(),
})

export const teamsMessage = schema.table('teams_message', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  personId: uuid('person_id').notNull(),
  ownerId: uuid('owner_id'),
  notices: integer('notices').notNull(),
  card: bytea('card'),
  state: text('state').$type<MailState>().notNull(),
  attempts: smallint('attempts').notNull().default(0),
  nextAt: moment('next_at'),
  problem: jsonb('problem').$type<Localised>(),
  queuedAt: moment('queued_at').notNull(),
  sentAt: moment('sent_at'),
})
