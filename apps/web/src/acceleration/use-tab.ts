import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type AccelerationDialog, type TabSearch, tabSearch } from './tab-search.ts'

/** What of the address can be changed; absent closes it. */
interface Wanted {
  readonly do?: AccelerationDialog
  readonly step?: string
  readonly action?: string
}

/** What lies open over the tab, and the way to open something else or nothing. */
export function useTab(): readonly [TabSearch, (next: Wanted) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const show = useCallback(
    (next: Wanted) => {
      const withNext = (before: object) => ({ ...before, do: undefined, step: undefined, action: undefined, ...next })
      const closes = Object.keys(next).length === 0
      void navigate({ to: '.', search: withNext as never, replace: closes, resetScroll: false })
    },
    [navigate],
  )
  return [tabSearch(search), show]
}
