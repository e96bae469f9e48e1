import { type PortfolioFilter, portfolioFilter, VIEWS_COUNTED } from '@lotse/contract'
import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '../../platform/db/database.ts'
import { ORGANISATION } from '../../platform/db/scope.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { type Asking, matching } from '../filter.ts'
import { askingOf } from '../read-list.ts'
import { viewsOf } from './store.ts'

interface ViewCount {
  readonly viewId: string
  readonly engagements: number
}

/** How many engagements each of the first views shows now. A view whose filter nobody can read any more has no count. */
export async function countViews(context: ActingContext): Promise<ViewCount[]> {
  const { services, actor } = context
  const views = await services.database.transaction({ customer: ORGANISATION }, (tx) => viewsOf(tx, actor.personId))
  const asked = views.slice(0, VIEWS_COUNTED).flatMap(({ id, search }) => {
    const filter = filterOf(search)
    return filter === undefined ? [] : [{ viewId: id, filter }]
  })
  if (asked.length === 0) return []
  const counts = await services.database.transaction('portfolio', (tx) =>
    countEach(
      tx,
      asked.map(({ filter }) => filter),
      askingOf(context),
    ),
  )
  return asked.map(({ viewId }, index) => ({ viewId, engagements: counts[index] ?? 0 }))
}

const filterObject = z.object(portfolioFilter)

/** The filter that a view keeps as a query string; the order in it narrows nothing. */
function filterOf(search: string): PortfolioFilter | undefined {
  return filterObject.safeParse(Object.fromEntries(new URLSearchParams(search))).data
}

/** All in one pass over the rows, however many views there are. */
async function countEach(tx: Transaction, filters: readonly PortfolioFilter[], asking: Asking): Promise<number[]> {
  const each: SQL[] = filters.map((filter) => sql`count(*) filter (where ${matching(filter, asking)})`)
  const { rows } = await tx.execute<{ counts: number[] }>(
    sql`select json_build_array(${sql.join(each, sql`, `)}) as counts from lotse.portfolio_row r`,
  )
  return rows[0]?.counts ?? []
}
