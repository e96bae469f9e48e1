import { TRASH_DAYS, type TrashItem, type TrashKind } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Actor } from '../platform/access/actor.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import type { Deleted } from './entry.ts'
import { trashEntries } from './registry.ts'
import { countDeleted, selectDeleted } from './select-deleted.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** The moment before which what was deleted is gone. */
export const goneBefore = (now: Date): Date => new Date(now.getTime() - TRASH_DAYS * DAY_MS)

interface Query {
  readonly kind?: TrashKind | undefined
  readonly search?: string | undefined
  /** The number of things seen. */
  readonly after?: string | undefined
  readonly limit: number
}

/** What was deleted in the last thirty days, the latest first. A private view is shown to its owner only. */
export async function listTrash(
  { services, actor }: ActingContext,
  { kind, search = '', after, limit }: Query,
): Promise<{ items: TrashItem[]; total: number; next: string | null }> {
  const entries = kind === undefined ? Object.values(trashEntries) : [trashEntries[kind]]
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const where = sql`d.deleted_at > ${goneBefore(services.clock.now()).toISOString()}::timestamptz
    and (d.kind <> 'savedView' or d.parent_id = ${actor.personId}::uuid)
    and (${search} = '' or lotse.sort_key(concat_ws(' ', d.title, c.name)) like lotse.sort_key(${pattern}))`
  const offset = pageNumber(after) ?? 0
  return services.database.transaction('portfolio', async (tx) => {
    const rows = await selectDeleted(tx, entries, where, { limit, offset })
    const total = await countDeleted(tx, entries, where)
    const seen = offset + rows.length
    return {
      items: rows.map((row) => present(row, actor)),
      total,
      next: rows.length > 0 && seen < total ? String(seen) : null,
    }
  })
}

function present({ parentId, ...item }: Deleted, actor: Actor): TrashItem {
  return {
    ...item,
    until: new Date(Date.parse(item.deletedAt) + TRASH_DAYS * DAY_MS).toISOString(),
    may: { restore: trashEntries[item.kind].mayRestore(actor, { ...item, parentId }) },
  }
}
