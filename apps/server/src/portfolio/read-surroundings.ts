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
    const sum = (of: 'engagements' | 'figures') =>
      (filter.state ?? [...counts.keys()]).reduce((total, state) => total + (counts.get(state)?.[of] ?? 0), 0)
    const figures = sum('figures')
    return {
      total: sum('engagements'),
      counts: Object.fromEntries([...counts].map(([state, { engagements }]) => [state, engagements])),
      readOn,
      dots: await selectDots(tx, filter, asking, { most: MOST_DOTS, figures }),
      dotsOf: figures,
    }
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
