import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type RemediationSearch, remediationSearch } from './search.ts'

type Wanted = { readonly [K in keyof RemediationSearch]?: RemediationSearch[K] | undefined }

/** What the address says of the page, and the way to change a part of it. Views and open items get a step in the history. */
export function useRemediationSearch(): readonly [RemediationSearch, (next: Wanted) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (next: Wanted) => {
      const withNext = (before: object) => ({ ...before, ...next })
      const isStep = 'item' in next || 'view' in next
      void navigate({ to: '.', search: withNext as never, replace: !isStep, resetScroll: false })
    },
    [navigate],
  )
  return [remediationSearch(search), change]
}
