import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { usageRoute } from './address.ts'
import type { UsageSearch } from './search.ts'

type Change = { readonly [K in keyof UsageSearch]?: UsageSearch[K] | undefined }

/** What the page's address says, and the way to change it. Other search parameters stay; `undefined` takes one away. */
export function useUsageSearch(): readonly [UsageSearch, (change: Change) => void] {
  const search = useSearch({ from: usageRoute })
  const navigate = useNavigate()
  const change = useCallback(
    (next: Change) => {
      const merge = (before: object) => ({ ...before, ...next })
      // Opening a panel is a step that "back" takes back; closing it, or another view of the same figures, is none.
      const replace = next.month === undefined
      void navigate({ to: '.', search: merge as never, replace, resetScroll: false })
    },
    [navigate],
  )
  return [search, change]
}
