import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import type { PortfolioFilters } from './address/search.ts'

/** What stands around the rows; while other filters load, the last answer stays and nothing jumps. */
export function useSummary(filters: PortfolioFilters) {
  return useQuery({
    ...api.portfolio.summary.queryOptions({ input: filters }),
    placeholderData: keepPreviousData,
  })
}
