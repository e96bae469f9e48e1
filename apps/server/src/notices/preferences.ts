import type { NoticePreferences } from '@lotse/contract'
import { leavesAt, type NoticeKind, type NoticeModes, type NoticeTimes, noticeKinds } from '@lotse/playbook'
import { type Change, change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField } from '../platform/http/problem.ts'
import { findServer } from '../platform/mail/server-store.ts'
import type { OwnModes } from '../tables/notices.ts'
import { asCustomer } from './as-customer.ts'
import { moveWaiting, waitingOf } from './delivery-store.ts'
import { isUsual, modesOf, timesOf } from './modes.ts'
import { findPreference, type PreferenceRow, savePreference } from './preference-store.ts'
import { asReader } from './reader.ts'
import { findChannelFor } from './teams/channel-store.ts'

/** How somebody wants to be told, as is usual where they said nothing. */
export async function readPreferences({ services, actor }: ActingContext): Promise<NoticePreferences> {
  return services.database.transaction('portfolio', (tx) => preferencesIn(tx, actor.personId))
}

export async function preferencesIn(tx: Transaction, personId: string): Promise<NoticePreferences> {
  const row = await findPreference(tx, personId)
  const channel = await findChannelFor(tx, personId)
  const isOwn = channel?.ownerId === personId
  return {
    ...timesOf(row),
    kinds: noticeKinds.map((kind) => ({ kind, ...modesOf(row?.modes, kind) })),
    canMail: (await findServer(tx)) !== null,
    teams: channel === null ? 'none' : isOwn ? 'own' : 'organisation',
    teamsHost: isOwn ? channel.host : null,
    version: row?.version ?? 1,
  }
}

interface Wanted extends NoticeTimes {
  readonly kinds: readonly ({ readonly kind: NoticeKind } & NoticeModes)[]
}

interface Request {
  readonly headers: { readonly 'if-match': string }
  readonly body: Wanted
}

/**
 * Keeps how somebody wants to be told. What waits leaves as they want it now. Problems: `changed-meanwhile`;
 * `input-not-valid` for a quiet that ends as it begins, of which nobody can say whether it is always or never.
 */
export async function changePreferences(
  context: ActingContext,
  { headers, body }: Request,
): Promise<NoticePreferences> {
  const { personId } = context.actor
  if (body.quiet !== null && body.quiet.from === body.quiet.until) throw quietIsEmpty()
  const waiting = await context.services.database.transaction('portfolio', (tx) =>
    asReader(tx, personId, () => waitingOf(tx, personId)),
  )
  return change(context, ORGANISATION, async (one) => {
    const saved = await savePreference(one.tx, personId, expectedVersion(headers), valuesOf(body))
    if (saved === null) throw changedMeanwhile(await preferencesIn(one.tx, personId))
    for (const customerId of new Set(waiting.map((row) => row.customerId))) await moveAll(one, customerId, saved)
    await one.record({ event: 'notice.preferencesChanged', subject: personId })
    return preferencesIn(one.tx, personId)
  })
}

const quietIsEmpty = () =>
  atField('input-not-valid', 'quiet.until', 'empty', {
    de: 'Die Ruhe endet, wenn sie beginnt. Nennen Sie ein anderes Ende, oder lassen Sie beides leer.',
    en: 'The quiet ends as it begins. Name another end, or leave both empty.',
  })

function valuesOf({ quiet, kinds, timeZone, digestAt, digestDays, quietWeekends }: Wanted) {
  const own = kinds.filter((one) => !isUsual(one.kind, one))
  const modes: OwnModes = Object.fromEntries(own.map(({ kind, mail, teams }) => [kind, { mail, teams }]))
  const [quietFrom, quietUntil] = [quiet?.from ?? null, quiet?.until ?? null]
  return { timeZone, digestAt, digestDays, quietWeekends, modes, quietFrom, quietUntil }
}

/** What waits was planned as the person wanted it then. What they turned off is withdrawn when its time comes. */
async function moveAll({ tx, now }: Change, customerId: CustomerId, preference: PreferenceRow): Promise<void> {
  const { personId, modes } = preference
  await asReader(tx, personId, () =>
    asCustomer(tx, customerId, async () => {
      for (const { noticeId, channel, kind, createdAt } of await waitingOf(tx, personId)) {
        const dueAt = leavesAt(modesOf(modes, kind)[channel], createdAt, timesOf(preference)) ?? now
        await moveWaiting(tx, { channel, noticeIds: [noticeId] }, dueAt)
      }
    }),
  )
}
