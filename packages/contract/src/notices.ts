import { noticeKinds } from '@lotse/playbook'
import { z } from 'zod'
import { linkTarget } from './evaluation.ts'
import { act, read } from './route.ts'
import { id, instant, localised, pageInput, pageOf } from './shared.ts'

/** What Lotse tells persons of its own accord: the inbox. */

const tag = 'Notices'

export const noticeKind = z.enum(noticeKinds)

/** Where a notice leads: what the playbook knows, or another page of Lotse by its path. */
export const noticeTarget = z.union([
  linkTarget,
  z.object({
    page: z.literal('path'),
    path: z.string().regex(/^\/(?!\/)/, 'expected a path of Lotse, such as /acceleration'),
  }),
])
export type NoticeTarget = z.infer<typeof noticeTarget>

export const notice = z.object({
  id,
  kind: noticeKind,
  customerId: id.nullable().meta({ description: 'null: of the organisation' }),
  customerName: z.string().nullable(),
  engagementId: id.nullable(),
  title: localised,
  words: localised,
  target: noticeTarget,
  createdAt: instant,
  readAt: instant.nullable(),
  isHeld: z.boolean().meta({ description: 'stays inside Lotse: the engagement was not started, or is of the sample' }),
})
export type Notice = z.infer<typeof notice>

const filter = {
  only: z.enum(['unread']).optional(),
  kind: noticeKind.optional(),
  customerId: id.optional(),
}
const unread = z.int().nonnegative().meta({ description: 'how many are unread, at most 100' })

export const notices = {
  list: read('/self/notices', {
    summary: 'One’s own notices, newest first',
    tag,
    input: { ...filter, ...pageInput, after: id.optional() },
    output: pageOf(notice).extend({
      unread,
      customers: z.array(z.object({ id, name: z.string() })).meta({ description: 'whom one’s notices are about' }),
    }),
  }),
  get: read('/self/notices/{noticeId}', {
    summary: 'One of one’s own notices',
    tag,
    input: { noticeId: id },
    output: notice,
  }),
  count: read('/self/notices/count', {
    summary: 'How many of one’s own notices are unread',
    tag,
    input: {},
    output: z.object({ unread }),
  }),
  mark: act('/self/notices/mark', {
    summary: 'Mark notices as read, or as unread again',
    tag,
    repeatable: false,
    input: { noticeIds: z.array(id).min(1).max(1000), read: z.boolean() },
    output: z.object({ unread }),
  }),
  markAll: act('/self/notices/mark-all', {
    summary: 'Mark everything unread that a filter finds as read, as far as one has seen it',
    tag,
    repeatable: false,
    input: { kind: filter.kind, customerId: filter.customerId, until: instant },
    output: z.object({
      noticeIds: z.array(id).meta({ description: 'those it marked, at most 1000; mark them unread to undo' }),
      unread,
    }),
  }),
}
