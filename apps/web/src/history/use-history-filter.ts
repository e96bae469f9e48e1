import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { HistorySearch } from './search.ts'

/** By what the history is filtered, as the address says it, and the way to filter otherwise. */
export function useHistoryFilter(): readonly [HistorySearch, (filter: HistorySearch) => void] {
  const { event, person } = useSearch({ from: '/inside/customers/$customerId/engagements/$engagementId/history' })
  const navigate = useNavigate()
  const setFilter = useCallback(
    (filter: HistorySearch) => {
      const change = (before: object) => ({ ...before, event: undefined, person: undefined, ...filter })
      void navigate({ to: '.', search: change as never, replace: true, resetScroll: false })
    },
    [navigate],
  )
  return [{ ...(event && { event }), ...(person && { person }) }, setFilter]
}
