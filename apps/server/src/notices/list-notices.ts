import type { Notice } from '@lotse/contract'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { MOST_UNREAD } from './limits.ts'
import { presentNotice } from './present.ts'
import { asReader } from './reader.ts'
import { countNotices, countUnread, customersOf, findNotice, type NoticeFilter, noticesOf } from './store.ts'

interface Page extends NoticeFilter {
  readonly after?: string | undefined
  readonly limit: number
}

/** One page of one's own notices, newest first. New ones never move the pages already read. */
export async function listNotices({ services, actor }: ActingContext, { after, limit, ...filter }: Page) {
  const { personId } = actor
  return services.database.transaction('portfolio', (tx) =>
    asReader(tx, personId, async () => {
      const rows = await noticesOf(tx, personId, filter, { after, limit: limit + 1 })
      const page = rows.slice(0, limit)
      const last = page.at(-1)?.row
      return {
        items: page.map(({ row, customerName }) => presentNotice(row, customerName)),
        total: await countNotices(tx, personId, filter),
        next: rows.length > limit && last !== undefined ? last.id : null,
        unread: await countUnread(tx, personId, MOST_UNREAD),
        customers: await customersOf(tx, personId),
      }
    }),
  )
}

/** One of one's own notices, to which a mail or a card leads. Problem: `not-found`, also for those of others. */
export async function readNotice(
  { services, actor }: ActingContext,
  { noticeId }: { readonly noticeId: string },
): Promise<Notice> {
  const found = await services.database.transaction('portfolio', (tx) =>
    asReader(tx, actor.personId, () => findNotice(tx, actor.personId, noticeId)),
  )
  if (found === null) throw notFound({ de: 'Dieser Hinweis', en: 'This notice' })
  return presentNotice(found.row, found.customerName)
}

/** How many of one's own notices are unread: the sign at the bell. */
export async function countOwn({ services, actor }: ActingContext) {
  return services.database.transaction('portfolio', (tx) =>
    asReader(tx, actor.personId, async () => ({ unread: await countUnread(tx, actor.personId, MOST_UNREAD) })),
  )
}
