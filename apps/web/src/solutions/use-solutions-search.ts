import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type SolutionsSearch, solutionsSearch } from './search.ts'

const route = getRouteApi('/inside/solutions')
type Wanted = { readonly [K in keyof SolutionsSearch]?: SolutionsSearch[K] | undefined }

/** What the address says of the library, and the way to change a part of it. An open solution gets a step in the history. */
export function useSolutionsSearch(): readonly [SolutionsSearch, (next: Wanted) => void] {
  const search = route.useSearch()
  const navigate = useNavigate()
  const change = useCallback(
    (next: Wanted) => {
      const withNext = (before: object) => solutionsSearch({ ...before, ...next })
      void navigate({ to: '/solutions', search: withNext as never, replace: !('solution' in next), resetScroll: false })
    },
    [navigate],
  )
  return [search, change]
}
