import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type PlanSearch, planSearch } from './search.ts'

type Wanted = { readonly [K in keyof PlanSearch]?: PlanSearch[K] | undefined }

/** What the address says about the plan, and the way to change a part of it. */
export function usePlanSearch(): readonly [PlanSearch, (next: Wanted) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (next: Wanted) => {
      const withNext = (before: object) => ({ ...before, ...next })
      void navigate({ to: '.', search: withNext as never, replace: !('message' in next), resetScroll: false })
    },
    [navigate],
  )
  return [planSearch(search), change]
}
