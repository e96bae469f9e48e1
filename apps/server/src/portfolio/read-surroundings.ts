import type { PortfolioChoices, PortfolioFilter, PortfolioSummary } from '@lotse/contract'
import type { ActingContext } from '../platform/http/api.ts'
import { listLabels } from './labels/list-labels.ts'
import { askingOf } from './read-list.ts'
import { countStates, selectChoices, selectCustomers, selectDots } from './surroundings-store.ts'

/** More dots than this lie on each other on any screen. */
const MOST_DOTS = 1000

/** Counts, dots and age of what matches. */
export async function readSummary(context: ActingContext, filter: PortfolioFilter): Promise<PortfolioSummary> {
  const asking = askingOf(context)
  return context.services.database.transaction('portfolio', async (tx) => {
    const { counts, readOn } = await countStates(tx, filter, asking)
    const { dots, all } = await selectDots(tx, filter, asking, MOST_DOTS)
    const states = filter.state ?? [...counts.keys()]
    const total = states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
    return { total, counts: Object.fromEntries(counts), readOn, dots, dotsOf: all }
  })
}

/** What the portfolio can be filtered by, whatever is filtered now. */
export async function readChoices({ services, actor }: ActingContext): Promise<PortfolioChoices> {
  return services.database.transaction('portfolio', async (tx) => ({
    ...(await selectChoices(tx)),
    groups: await listLabels(tx, 'group', actor),
    tags: await listLabels(tx, 'tag', actor),
  }))
}

/** Customers by name, for a field to choose from. */
export async function findCustomers(
  { services }: ActingContext,
  { search = '', limit }: { readonly search?: string | undefined; readonly limit: number },
): Promise<{ customerId: string; name: string }[]> {
  return services.database.transaction('portfolio', (tx) => selectCustomers(tx, search, limit))
}
