import type { EngagementBehind } from '@lotse/contract'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { followersBehind } from './followers-store.ts'
import { newestVersion } from './look-up.ts'
import { mayMoveEngagement } from './policy.ts'

interface Wanted {
  readonly playbookId: string
  readonly words?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** One page of the engagements that follow an older version than the newest, by customer. Problem: `not-found`. */
export async function listBehind(
  { services, actor }: ActingContext,
  { playbookId, words, after, limit }: Wanted,
): Promise<{ items: EngagementBehind[]; total: number; next: string | null }> {
  const offset = pageNumber(after) ?? 0
  return services.database.transaction('portfolio', async (tx) => {
    const newest = await newestVersion(tx, playbookId)
    const { rows, total } = await followersBehind(tx, { playbookId, newest, words }, offset, limit)
    const end = offset + rows.length
    return {
      items: rows.map((row) => ({ ...row, may: { move: mayMoveEngagement(actor, row) } })),
      total,
      next: rows.length === limit && end < total ? String(end) : null,
    }
  })
}
