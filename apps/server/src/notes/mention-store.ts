import { and, count, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { note, noteMention } from '../tables/notes.ts'

/** Mentions in SQL. */

export async function selectMentions(
  tx: Transaction,
  personId: string,
  { unread, offset, limit }: { readonly unread: boolean; readonly offset: number; readonly limit: number },
): Promise<{ rows: { noteId: string; readAt: Date | null }[]; total: number }> {
  const mine = and(eq(noteMention.personId, personId), unread ? isNull(noteMention.readAt) : undefined)
  // Notes of what was deleted are out of sight: they neither stand in the list nor count.
  const inSight = and(eq(note.customerId, noteMention.customerId), eq(note.id, noteMention.noteId))
  const rows = await tx
    .select({ noteId: noteMention.noteId, readAt: noteMention.readAt })
    .from(noteMention)
    .innerJoin(note, inSight)
    .where(mine)
    .orderBy(sql`${noteMention.readAt} is not null`, desc(note.writtenAt), desc(note.id))
    .limit(limit)
    .offset(offset)
  const [{ total } = { total: 0 }] = await tx
    .select({ total: count() })
    .from(noteMention)
    .innerJoin(note, inSight)
    .where(mine)
  return { rows, total }
}

/** When the mention was read first; null where there is none. */
export async function markRead(
  tx: Transaction,
  key: { readonly customerId: CustomerId; readonly noteId: string; readonly personId: string },
  now: Date,
): Promise<Date | null> {
  const [row] = await tx
    .update(noteMention)
    .set({ readAt: sql`coalesce(${noteMention.readAt}, ${now.toISOString()}::timestamptz)` })
    .where(
      and(
        eq(noteMention.customerId, key.customerId),
        eq(noteMention.noteId, key.noteId),
        eq(noteMention.personId, key.personId),
      ),
    )
    .returning({ readAt: noteMention.readAt })
  return row?.readAt ?? null
}
