import { derive } from '../platform/change.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { announce } from '../platform/live/announce.ts'
import { MOST_MARKED, MOST_UNREAD } from './limits.ts'
import { asReader } from './reader.ts'
import { countUnread, type NoticeFilter, placesOf, setRead, unreadUntil } from './store.ts'

type Places = readonly { readonly id: string; readonly customerId: CustomerId }[]

/** Marks some of one's own notices as read or as unread again; what is not one's own is passed over. */
export async function markNotices(
  context: ActingContext,
  { noticeIds, read }: { readonly noticeIds: readonly string[]; readonly read: boolean },
) {
  const { personId } = context.actor
  const places = await inInbox(context, (tx) => placesOf(tx, personId, noticeIds))
  return { unread: await mark(context, places, read) }
}

interface All extends Omit<NoticeFilter, 'only'> {
  readonly until: string
}

/** Marks everything unread that a filter finds, up to the moment until which the person has seen it. */
export async function markAllNotices(context: ActingContext, { until, ...filter }: All) {
  const { personId } = context.actor
  const places = await inInbox(context, (tx) => unreadUntil(tx, personId, filter, new Date(until), MOST_MARKED))
  const unread = await mark(context, places, true)
  return { noticeIds: places.map(({ id }) => id), unread }
}

/** A person's notices lie with many customers; each of those is written in a transaction of its own. */
async function mark(context: ActingContext, places: Places, read: boolean): Promise<number> {
  const { services, actor } = context
  const byCustomer = Map.groupBy(places, ({ customerId }) => customerId)
  const last = [...byCustomer.keys()].at(-1)
  for (const [customerId, those] of byCustomer)
    await derive(services, customerId, async ({ tx, now }) => {
      const ids = those.map(({ id }) => id)
      await asReader(tx, actor.personId, () => setRead(tx, actor.personId, ids, read ? now : null))
      // Browsers that hear of it ask again: once is enough.
      if (customerId === last) await announce(tx, ORGANISATION, ['notices'])
    })
  return inInbox(context, (tx) => countUnread(tx, actor.personId, MOST_UNREAD))
}

function inInbox<T>(
  { services, actor }: ActingContext,
  work: (tx: Parameters<typeof asReader>[0]) => Promise<T>,
): Promise<T> {
  return services.database.transaction('portfolio', (tx) => asReader(tx, actor.personId, () => work(tx)))
}
