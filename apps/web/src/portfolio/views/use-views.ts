import type { SavedView } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api.ts'

export const viewsQuery = api.portfolio.views.list.queryOptions({ input: {} })

const none: readonly SavedView[] = []

/** One's own views and those that are shared, in one's own order. */
export function useViews(): readonly SavedView[] {
  return useQuery(viewsQuery).data ?? none
}
