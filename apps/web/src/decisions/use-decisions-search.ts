import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type DecisionsSearch, decisionsSearch } from './search.ts'

type Wanted = { readonly [K in keyof DecisionsSearch]?: DecisionsSearch[K] | undefined }

/** What the address says of the decisions, and the way to change a part of it. An open decision gets a step in the history. */
export function useDecisionsSearch(): readonly [DecisionsSearch, (next: Wanted) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (next: Wanted) => {
      const withNext = (before: object) => ({ ...before, ...next })
      void navigate({ to: '.', search: withNext as never, replace: !('decision' in next), resetScroll: false })
    },
    [navigate],
  )
  return [decisionsSearch(search), change]
}
