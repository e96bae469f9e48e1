import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type InsightsSearch, insightsSearch } from './search.ts'

const route = getRouteApi('/inside/insights')
type Wanted = { readonly [K in keyof InsightsSearch]?: InsightsSearch[K] | undefined }

/** What the address says of the insights, and the way to change a part of it. An open insight gets a step in the history. */
export function useInsightsSearch(): readonly [InsightsSearch, (next: Wanted) => void] {
  const search = route.useSearch()
  const navigate = useNavigate()
  const change = useCallback(
    (next: Wanted) => {
      const withNext = (before: object) => insightsSearch({ ...before, ...next })
      void navigate({ to: '/insights', search: withNext as never, replace: !('insight' in next), resetScroll: false })
    },
    [navigate],
  )
  return [search, change]
}
