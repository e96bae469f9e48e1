import type { Portfolio, PortfolioQuery, PortfolioRow, Standing } from '@lotse/contract'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import {
  countStates,
  type PortfolioRecord,
  selectDots,
  selectPortfolio,
  selectSurroundings,
  selectUnengaged,
} from './portfolio-store.ts'

/** One page of the portfolio, with the counts, dots and names that stand around it. `after` is the number of rows seen. */
export async function readPortfolio({ services }: ActingContext, query: PortfolioQuery): Promise<Portfolio> {
  const offset = pageNumber(query.after) ?? 0
  return services.database.transaction('portfolio', async (tx) => {
    const rows = await selectPortfolio(tx, query, offset)
    const counts = await countStates(tx, query)
    const dots = await selectDots(tx, query)
    const unengaged = await selectUnengaged(tx)
    const { readOn, leads } = await selectSurroundings(tx)
    const total = query.state
      ? (counts.get(query.state) ?? 0)
      : [...counts.values()].reduce((sum, count) => sum + count, 0)
    const seen = offset + rows.length
    return {
      items: rows.map(presentRow),
      total,
      next: seen < total ? String(seen) : null,
      counts: Object.fromEntries(counts) as Portfolio['counts'],
      dots,
      readOn,
      leads,
      unengaged,
    }
  })
}

function presentRow(row: PortfolioRecord): PortfolioRow {
  return {
    customerId: row.customer_id,
    engagementId: row.engagement_id,
    customerName: row.customer_name,
    city: row.city,
    sample: row.sample,
    cloud: row.cloud,
    workload: row.workload,
    phase: row.phase,
    l1: row.l1,
    l2: row.l2,
    standing: standingOf(row),
    lead: row.lead,
    nextAction: row.next_action,
  }
}

function standingOf(row: PortfolioRecord): Standing {
  return {
    state: row.state ?? 'no-data',
    month: row.month,
    active: row.active,
    entitled: row.entitled,
    rate: row.rate,
    growth3pp: row.growth3pp,
    usersMissing: row.users_missing,
    readOn: row.read_on,
  }
}
