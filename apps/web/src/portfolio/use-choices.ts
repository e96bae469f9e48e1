import type { PortfolioChoices } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'

export const choicesQuery = api.portfolio.choices.queryOptions({ input: {} })

/** What the portfolio can be filtered by beside the closed lists: people, countries, groups, tags. */
export function useChoices(): PortfolioChoices | undefined {
  return useQuery(choicesQuery).data
}
