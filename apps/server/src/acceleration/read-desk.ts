import { type DeskRow, type DeskState, deskStates } from '@lotse/contract'
import type { Transaction } from '../platform/db/database.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { namesOf } from '../platform/names.ts'
import { settingsOfCustomers } from '../usage-verdict/look-up.ts'
import { countStates, type DeskFilter, type DeskRecord, selectDesk } from './desk-store.ts'

interface Query extends DeskFilter {
  /** The number of rows seen. */
  readonly after?: string | undefined
  readonly limit: number
}

interface Desk {
  readonly items: DeskRow[]
  readonly total: number
  readonly next: string | null
  readonly counts: Record<DeskState, number>
}

/** Who stalls or is about to, over all customers, a page of them with how many there are of each state. */
export async function readDesk({ services }: Pick<ActingContext, 'services'>, query: Query): Promise<Desk> {
  const offset = pageNumber(query.after) ?? 0
  return services.database.transaction('portfolio', async (tx) => {
    const counted = await countStates(tx, query)
    const counts = Object.fromEntries(deskStates.map((state) => [state, counted.get(state) ?? 0])) as Desk['counts']
    const total = query.state === undefined ? sum(Object.values(counts)) : counts[query.state]
    const items = await rowsOf(tx, await selectDesk(tx, query, { offset, limit: query.limit }))
    const seen = offset + items.length
    return { items, total, next: items.length > 0 && seen < total ? String(seen) : null, counts }
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const ROWS_AT_ONCE = 500

/** Every matching row in order, in batches; those that leave the desk meanwhile are left out. */
export async function* readWholeDesk(
  { services }: Pick<ActingContext, 'services'>,
  filter: DeskFilter,
): AsyncGenerator<DeskRow[]> {
  for (let offset = 0; ; offset += ROWS_AT_ONCE) {
    const rows = await services.database.transaction('portfolio', async (tx) =>
      rowsOf(tx, await selectDesk(tx, filter, { offset, limit: ROWS_AT_ONCE })),
    )
    if (rows.length > 0) yield rows
    if (rows.length < ROWS_AT_ONCE) return
  }
}

/** How many pieces of evidence a row shows; the page of the customer has them all. */
const PIECES = 4

async function rowsOf(tx: Transaction, records: readonly DeskRecord[]): Promise<DeskRow[]> {
  const names = await namesOf(
    tx,
    records.flatMap(({ lead, engineer, expert }) => [lead, engineer, expert]),
  )
  const settingsOf = await settingsOfCustomers(tx, [...new Set(records.map(({ customerId }) => customerId))])
  return records.map(({ evidence, lead, engineer, expert, ...row }) => ({
    ...row,
    // Without a figure nobody knows how many are missing.
    peopleMissing: row.rate === null ? null : row.peopleMissing,
    target: settingsOf(row.customerId).settings.targetRate,
    evidence: evidence.slice(0, PIECES).map(({ target: _, ...piece }) => piece),
    lead: names(lead),
    engineer: names(engineer),
    expert: names(expert),
  }))
}
