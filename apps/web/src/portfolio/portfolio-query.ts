import type { Portfolio, PortfolioQuery } from '@lotse/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { readSort } from '../ui/table/sort.ts'
import type { PortfolioSearch } from './search.ts'

/** Columns the server can order by; the ids of the table's columns are the same. */
export const sortable = ['urgency', 'name', 'rate', 'growth', 'missing', 'phase', 'lead'] as const
export const firstOrder = { by: 'urgency', descending: false } as const

const pageSize = 100

/** Everything the portfolio shows, page by page, for what the address says. */
export function usePortfolio({ sort, ...filters }: PortfolioSearch) {
  const order = readSort(sort, sortable) ?? firstOrder
  const input = (after: string | undefined) => ({
    ...filters,
    sort: order.by as PortfolioQuery['sort'],
    descending: order.descending,
    limit: pageSize,
    ...(after !== undefined && { after }),
  })
  return useInfiniteQuery(
    api.customers.portfolio.infiniteOptions({
      input,
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last: Portfolio) => last.next ?? undefined,
      // While another filter loads, the last answer stays and nothing jumps.
      placeholderData: (before) => before,
    }),
  )
}
