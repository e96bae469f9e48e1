import { urgencies } from '@lotse/playbook'
import { z } from 'zod'
import { linkTarget } from './evaluation.ts'
import { read } from './route.ts'
import { id, instant, isoDate, localised, personRef, version } from './shared.ts'
import { roleCode, workload } from './vocabulary.ts'

/** What waits for the person who is signed in, across all customers. */

const tag = 'My work'

/** Where a line comes from. */
export const workKind = z.enum([
  'action',
  'task',
  'meetingAction',
  'checklistItem',
  'adoption',
  'outsideHelp',
  'decision',
  'note',
  'proposal',
  'approval',
  'expertRequest',
  'alarm',
  'mention',
  'meeting',
])
export type WorkKind = z.infer<typeof workKind>

/** Under which heading a line stands; in this order. */
export const workGroup = z.enum(['overdue', 'today', 'week', 'later', 'waiting', 'alarms', 'mentions', 'meetings'])
export type WorkGroup = z.infer<typeof workGroup>

/** Where a line leads to: what the playbook knows, and single things beside it. */
export const workTarget = z.union([
  z.object({ page: z.literal('meeting'), meetingId: id }),
  z.object({ page: z.literal('note'), noteId: id }),
  z.object({ page: z.literal('decision'), decisionId: id }),
  z.object({ page: z.literal('remediation'), itemId: z.string() }),
  z.object({ page: z.literal('adoption'), entryId: id }),
  z.object({ page: z.literal('communication'), groupId: id }),
  z.object({ page: z.literal('outsideHelp'), kind: z.enum(['referral', 'compat', 'message']), entryId: id }),
  // Last: what names a page alone would take in what names a thing there.
  linkTarget,
])
export type WorkTarget = z.infer<typeof workTarget>

export const workLine = z.object({
  key: z.string().meta({ description: 'the same as long as it is the same thing' }),
  kind: workKind,
  group: workGroup,
  customerId: id,
  customerName: z.string(),
  engagementId: id,
  workload,
  title: localised,
  why: localised.nullable(),
  due: isoDate.nullable(),
  urgency: z.enum(urgencies),
  role: roleCode.nullable().meta({ description: 'in which role one does it' }),
  owner: personRef.nullable().meta({ description: 'whose line it is, where it is not only one’s own' }),
  startsAt: instant.nullable().meta({ description: 'when a meeting begins' }),
  timeZone: z.string().nullable(),
  target: workTarget,
  /** What can be done with the line right here. */
  act: z
    .discriminatedUnion('do', [
      z.object({ do: z.literal('completeAction'), meetingId: id, actionId: id, version }),
      z.object({ do: z.literal('readMention'), noteId: id }),
    ])
    .nullable(),
})
export type WorkLine = z.infer<typeof workLine>

const filter = {
  scope: z.enum(['mine', 'team']).default('mine').meta({ description: 'team: everything of engagements one leads' }),
  kind: workKind.optional(),
  customerId: id.optional(),
  role: roleCode.optional(),
}

export const myWork = {
  list: read('/self/work', {
    summary: 'What waits for oneself across all customers, the most urgent first',
    tag,
    input: filter,
    output: z.object({
      lines: z.array(workLine),
      isCut: z.boolean().meta({ description: 'there is more than is listed' }),
      mayTeam: z.boolean(),
    }),
  }),
  count: read('/self/work/count', {
    summary: 'How much is overdue or due today',
    tag,
    input: {},
    output: z.object({ overdue: z.int().nonnegative(), today: z.int().nonnegative() }),
  }),
}
