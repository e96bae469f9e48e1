import type { Localised, MailKind, MailState, MailTls } from '@lotse/contract'
import { integer, jsonb, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, customerId, moment } from './columns.ts'
import { schema } from './schema.ts'

/** The server that mail goes through, and the mail itself. */

export const mailServer = schema.table('mail_server', {
  customerId: customerId().primaryKey(),
  host: text('host').notNull(),
  port: integer('port').notNull(),
  tls: text('tls').$type<MailTls>().notNull(),
  userName: text('user_name'),
  password: bytea('password'),
  sender: text('sender').notNull(),
  version: integer('version').notNull().default(1),
})

export const mail = schema.table('mail', {
  customerId: customerId(),
  id: uuid('id').notNull(),
  engagementId: uuid('engagement_id'),
  kind: text('kind').$type<MailKind>().notNull(),
  about: uuid('about'),
  recipient: text('recipient').notNull(),
  subject: text('subject').notNull(),
  body: bytea('body'),
  fileId: uuid('file_id'),
  messageId: text('message_id').notNull(),
  state: text('state').$type<MailState>().notNull(),
  attempts: smallint('attempts').notNull().default(0),
  nextAt: moment('next_at'),
  problem: jsonb('problem').$type<Localised>(),
  queuedAt: moment('queued_at').notNull(),
  queuedBy: uuid('queued_by'),
  sentAt: moment('sent_at'),
})
