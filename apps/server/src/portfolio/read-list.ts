import type { IsoDate } from '@lotse/calendar'
import type { PortfolioPage, PortfolioQuery, PortfolioRow } from '@lotse/contract'
import type { Transaction } from '../platform/db/database.ts'
import type { ActingContext } from '../platform/http/api.ts'
import type { Asking } from './filter.ts'
import { type Ordered, type RowKey, selectKeys, selectNames, selectRows } from './list-store.ts'
import { presentRow } from './present.ts'

/** A window of the portfolio: the rows from `offset` on, and how many there are altogether. */
export async function readList(context: ActingContext, query: PortfolioQuery): Promise<PortfolioPage> {
  const asking = askingOf(context)
  return context.services.database.transaction('portfolio', async (tx) => {
    const { total, keys } = await selectKeys(tx, query, asking, query)
    return { items: await rowsAt(tx, keys, asking.today), offset: query.offset, total }
  })
}

/** The ids of what matches, in order: at most `limit` of them, and how many there are altogether. */
export async function readSelection(
  context: ActingContext,
  query: Ordered,
  limit: number,
): Promise<{ items: { customerId: string; engagementId: string }[]; total: number }> {
  const { total, keys } = await context.services.database.transaction('portfolio', (tx) =>
    selectKeys(tx, query, askingOf(context), { offset: 0, limit }),
  )
  const items = keys.map((key) => ({ customerId: key.customer_id, engagementId: key.engagement_id }))
  return { items, total }
}

const ROWS_AT_ONCE = 500
const MOST_ROWS = 1_000_000

/**
 * Every matching row in order, in batches. Which rows is decided once at the beginning; each batch is read when it is
 * wanted, so that a slow reader holds no connection. Rows that disappear meanwhile are left out.
 */
export async function* readEveryRow(context: Reading, query: Ordered): AsyncGenerator<PortfolioRow[]> {
  const { database } = context.services
  const asking = askingOf(context)
  const { keys } = await database.transaction('portfolio', (tx) =>
    selectKeys(tx, query, asking, { offset: 0, limit: MOST_ROWS }),
  )
  for (let from = 0; from < keys.length; from += ROWS_AT_ONCE) {
    yield database.transaction('portfolio', (tx) => rowsAt(tx, keys.slice(from, from + ROWS_AT_ONCE), asking.today))
  }
}

/** All a reader has to be. */
type Reading = Pick<ActingContext, 'services' | 'actor'>

export const askingOf = ({ actor, services }: Reading): Asking => ({
  personId: actor.personId,
  today: services.clock.today(),
})

async function rowsAt(tx: Transaction, keys: readonly RowKey[], today: IsoDate): Promise<PortfolioRow[]> {
  const rows = await selectRows(tx, keys)
  const named = await selectNames(tx, rows)
  return rows.map((row) => presentRow(row, named, today))
}
