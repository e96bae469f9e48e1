import type { HistoryEvent } from '@lotse/contract'
import { pageNumber } from '../platform/http/page.ts'
import type { Services } from '../platform/services.ts'
import { presentEvent } from './present.ts'
import { countEvents, eventsBefore, type HistoryFilter } from './store.ts'

interface Page {
  /** The number of the last event the caller has seen. */
  readonly after?: string | undefined
  readonly limit: number
}

/** One page of what happened to a customer, newest first. New events never move the pages already read. */
export async function listHistory(
  { database }: Pick<Services, 'database'>,
  { after, limit, ...filter }: HistoryFilter & Page,
): Promise<{ items: HistoryEvent[]; total: number; next: string | null }> {
  const before = pageNumber(after)
  return database.transaction({ customer: filter.customerId }, async (tx) => {
    const rows = await eventsBefore(tx, filter, { before, limit: limit + 1 })
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      items: page.map(presentEvent),
      total: await countEvents(tx, filter),
      next: rows.length > limit && last !== undefined ? String(last.seq) : null,
    }
  })
}
