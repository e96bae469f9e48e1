import { isTimeZone } from '@lotse/calendar'
import { noticeChannels, noticeModes } from '@lotse/playbook'
import { z } from 'zod'
import { noticeKind } from './notices.ts'
import { act, change, read } from './route.ts'
import { id, instant, line, localised, pageInput, personRef, version } from './shared.ts'

/** How notices leave Lotse: what a person wants, where it goes, and what became of it. */

const tag = 'Notices'

export const noticeChannel = z.enum(noticeChannels)
export const noticeMode = z.enum(noticeModes)

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day, HH:MM')
const timeZone = z.string().max(64).refine(isTimeZone, 'expected a time zone, such as Europe/Berlin')

const wanted = {
  timeZone,
  digestAt: timeOfDay,
  digestDays: z.enum(['workdays', 'daily']),
  quiet: z
    .object({ from: timeOfDay, until: timeOfDay })
    .nullable()
    .meta({ description: 'null: no quiet hours; over midnight where `until` is the earlier one' }),
  quietWeekends: z.boolean(),
  kinds: z.array(z.object({ kind: noticeKind, mail: noticeMode, teams: noticeMode })),
}

export const noticePreferences = z.object({
  ...wanted,
  canMail: z.boolean().meta({ description: 'whether a mail server is set up' }),
  teams: z
    .enum(['own', 'organisation', 'none'])
    .meta({ description: 'which address messages of Teams to this person go to' }),
  teamsHost: z.string().nullable(),
  version,
})
export type NoticePreferences = z.infer<typeof noticePreferences>

const nextMessage = {
  notices: z.int().nonnegative().meta({ description: '0: nothing waits, and the words are an example' }),
  leavesAt: instant.nullable().meta({ description: 'null: nothing waits' }),
  canReach: z.boolean().meta({ description: 'whether there is a mail server, or an address of Teams' }),
}

export const noticePreview = z.object({
  mail: z.object({ ...nextMessage, to: z.string(), subject: z.string(), text: z.string(), html: z.string() }),
  teams: z.object({
    ...nextMessage,
    card: z.record(z.string(), z.unknown()).meta({ description: 'an Adaptive Card, as it goes to Teams' }),
  }),
})
export type NoticePreview = z.infer<typeof noticePreview>

/** `waiting`: it leaves at `dueAt`. `queued` to `givenUp`: as for mail. `withdrawn`: it is not wanted any more. */
export const noticeDeliveryState = z.enum(['waiting', 'queued', 'sent', 'failed', 'givenUp', 'withdrawn'])
export type NoticeDeliveryState = z.infer<typeof noticeDeliveryState>

export const noticeDelivery = z.object({
  noticeId: id,
  channel: noticeChannel,
  kind: noticeKind,
  person: personRef,
  customerId: id.nullable(),
  customerName: z.string().nullable(),
  state: noticeDeliveryState,
  attempts: z.int().nonnegative(),
  problem: localised.nullable(),
  toldAt: instant,
  dueAt: instant.nullable().meta({ description: 'when it leaves, or is tried again' }),
  sentAt: instant.nullable(),
  mayRetry: z.boolean(),
})
export type NoticeDelivery = z.infer<typeof noticeDelivery>

const address = z.string().trim().min(1).max(2000)
const host = line(253).regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'expected the name of a host, such as hooks.example.com')

export const teamsSetting = z.object({
  host: z.string().nullable().meta({ description: 'null: no address is set' }),
  setAt: instant.nullable(),
  allowed: z.array(z.string()).meta({ description: 'hosts beyond Microsoft’s own' }),
  known: z.array(z.string()).meta({ description: 'Microsoft’s own, with everything before them' }),
})
export type TeamsSetting = z.infer<typeof teamsSetting>

export const noticeSettings = {
  get: read('/self/notices/preferences', {
    summary: 'How one wants to be told',
    tag,
    input: {},
    output: noticePreferences,
  }),
  change: change('/self/notices/preferences', {
    summary: 'Say how one wants to be told',
    tag,
    params: {},
    body: wanted,
    output: noticePreferences,
  }),
  preview: read('/self/notices/preview', {
    summary: 'What the next message would say, as mail and as card of Teams; nothing is sent',
    tag,
    input: {},
    output: noticePreview,
  }),
  test: act('/self/notices/test', {
    summary: 'Send oneself a test message right now',
    tag,
    repeatable: false,
    input: { channel: noticeChannel },
    output: z.object({ to: z.string(), problem: localised.nullable().meta({ description: 'null: it was taken' }) }),
  }),
  setOwnTeams: act('/self/notices/teams', {
    summary: 'Have one’s own notices sent to a workflow of Teams',
    tag,
    repeatable: false,
    input: { address: address.meta({ description: 'it is stored encrypted and never shown again' }) },
    output: noticePreferences,
  }),
  removeOwnTeams: act('/self/notices/teams', {
    summary: 'Forget one’s own workflow of Teams',
    tag,
    method: 'DELETE',
    repeatable: false,
    input: {},
    output: noticePreferences,
  }),
  teams: read('/notices/teams', {
    summary: 'Where Teams takes messages of the organisation',
    tag,
    input: {},
    output: teamsSetting,
  }),
  setTeams: act('/notices/teams', {
    summary: 'Set the workflow of Teams for everybody who has none of their own',
    tag,
    repeatable: false,
    input: { address },
    output: teamsSetting,
  }),
  removeTeams: act('/notices/teams', {
    summary: 'Forget the organisation’s workflow of Teams',
    tag,
    method: 'DELETE',
    repeatable: false,
    input: {},
    output: teamsSetting,
  }),
  allowHost: act('/notices/teams/hosts', {
    summary: 'Allow a host beyond Microsoft’s own for addresses of Teams',
    tag,
    repeatable: false,
    input: { host },
    output: teamsSetting,
  }),
  disallowHost: act('/notices/teams/hosts/{host}', {
    summary: 'Allow a host no longer',
    tag,
    method: 'DELETE',
    repeatable: false,
    input: { host },
    output: teamsSetting,
  }),
  deliveries: read('/notices/deliveries', {
    summary: 'How notices left Lotse and what became of them, the latest first',
    tag,
    input: {
      only: z.enum(['open', 'trouble']).optional().meta({ description: 'open: not through; trouble: not by itself' }),
      ...pageInput,
    },
    output: z.object({
      items: z.array(noticeDelivery),
      next: z.string().nullable(),
      open: z.int().nonnegative().meta({ description: 'how many are not through, with those that only wait' }),
      trouble: z.int().nonnegative().meta({ description: 'how many failed, were given up or have nowhere to go' }),
    }),
  }),
  retry: act('/notices/deliveries/{channel}/{noticeId}/retry', {
    summary: 'Try a delivery again that failed or was given up, with everything that was in the same message',
    tag,
    input: { channel: noticeChannel, noticeId: id },
    output: z.object({}),
  }),
}
