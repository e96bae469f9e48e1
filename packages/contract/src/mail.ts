import { z } from 'zod'
import { act, change, read } from './route.ts'
import { id, instant, line, localised, text, version } from './shared.ts'

/** Mail that Lotse sends: the server it goes through, and what became of each message. */

const tag = 'Mail'

export const mailTls = z.enum(['implicit', 'startTls', 'none'])
export type MailTls = z.infer<typeof mailTls>
export const mailKind = z.enum(['personalLink', 'trackingCopy', 'notice', 'accountMessage'])
export type MailKind = z.infer<typeof mailKind>
/** `failed`: it is tried again at `nextAt`. `givenUp`: only a person makes Lotse try again. */
export const mailState = z.enum(['queued', 'sent', 'failed', 'givenUp'])
export type MailState = z.infer<typeof mailState>

export const mailServer = z.object({
  host: z.string(),
  port: z.int(),
  tls: mailTls,
  userName: z.string().nullable(),
  hasPassword: z.boolean(),
  sender: z.string(),
  version,
})
export type MailServer = z.infer<typeof mailServer>

const fields = {
  host: line(253),
  port: z.int().min(1).max(65_535),
  tls: mailTls,
  userName: text(200).nullable().default(null),
  password: z
    .string()
    .max(1000)
    .nullable()
    .optional()
    .meta({ description: 'absent: as it is; null: without one. It is stored encrypted and never shown again.' }),
  sender: z.email().max(254),
}

export const mailItem = z.object({
  id,
  customerId: id,
  customerName: z.string().nullable(),
  engagementId: id.nullable(),
  kind: mailKind,
  recipient: z.string(),
  subject: z.string().nullable().meta({ description: 'null for notices: those only their person reads' }),
  state: mailState,
  attempts: z.int().nonnegative(),
  problem: localised.nullable(),
  queuedAt: instant,
  nextAt: instant.nullable(),
  sentAt: instant.nullable(),
  mayRetry: z.boolean(),
})
export type MailItem = z.infer<typeof mailItem>

export const mail = {
  server: read('/mail/server', {
    summary: 'The mail server Lotse sends through; null: none, and links and copies are passed on by people',
    tag,
    input: {},
    output: z.object({ server: mailServer.nullable() }),
  }),
  setUp: act('/mail/server', {
    summary: 'Set up the mail server',
    tag,
    repeatable: false,
    input: fields,
    output: mailServer,
  }),
  change: change('/mail/server', {
    summary: 'Change the mail server',
    tag,
    params: {},
    body: fields,
    output: mailServer,
  }),
  remove: act('/mail/server', {
    summary: 'Send no mail any more',
    tag,
    method: 'DELETE',
    input: {},
    output: z.object({}),
  }),
  test: act('/mail/test', {
    summary: 'Send oneself a test message right now',
    tag,
    repeatable: false,
    input: {},
    output: z.object({ to: z.string(), problem: localised.nullable().meta({ description: 'null: it was taken' }) }),
  }),
  outbox: read('/mail/outbox', {
    summary: 'The latest messages, and what became of them',
    tag,
    input: { only: z.enum(['open']).optional() },
    output: z.object({ items: z.array(mailItem), open: z.int().nonnegative() }),
  }),
  retry: act('/mail/outbox/{mailId}/retry', {
    summary: 'Try a message again that failed or was given up',
    tag,
    input: { mailId: id },
    output: z.object({}),
  }),
}
