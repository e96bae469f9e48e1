import type { Mention } from '@lotse/contract'
import { derive } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { notFound } from '../platform/http/problem.ts'
import { markRead, selectMentions } from './mention-store.ts'
import { presentLibraryNote } from './present.ts'
import { selectNotes } from './store.ts'

interface Query {
  /** The number of mentions seen. */
  readonly after?: string | undefined
  readonly limit: number
  readonly unread?: 'yes' | undefined
}

/** The notes that mention whoever asks, over all customers: unread ones first, then the newest. */
export async function listMentions(
  { services, actor }: ActingContext,
  { after, limit, unread }: Query,
): Promise<{ items: Mention[]; total: number; next: string | null }> {
  const offset = pageNumber(after) ?? 0
  return services.database.transaction('portfolio', async (tx) => {
    const { rows, total } = await selectMentions(tx, actor.personId, { unread: unread === 'yes', offset, limit })
    const read = new Map(rows.map(({ noteId, readAt }) => [noteId, readAt]))
    const records = await selectNotes(
      tx,
      rows.map(({ noteId }) => noteId),
    )
    const seen = offset + rows.length
    return {
      items: records.map((record) => ({
        ...presentLibraryNote(record, null),
        readAt: read.get(record.note.id)?.toISOString() ?? null,
      })),
      total,
      next: rows.length > 0 && seen < total ? String(seen) : null,
    }
  })
}

/**
 * Notes that somebody has read what mentions them; the first time counts. Nothing of the customer's changes, so the
 * history says nothing of it. Problem: `not-found`.
 */
export async function readMention(
  { services, actor }: ActingContext,
  { customerId: of, noteId }: { readonly customerId: string; readonly noteId: string },
): Promise<{ readAt: string }> {
  return derive(services, customerId(of), async ({ tx, customerId, now, touch }) => {
    const readAt = await markRead(tx, { customerId, noteId, personId: actor.personId }, now)
    if (readAt === null) throw notFound({ de: 'Diese Erwähnung', en: 'This mention' })
    touch('notes')
    return { readAt: readAt.toISOString() }
  })
}
