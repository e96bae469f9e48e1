import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** What is searched for in the notes, as the address says it, and the way to search for something else. */
export function useNotesSearch(): readonly [string, (search: string) => void] {
  const { search = '' } = useSearch({ from: '/inside/customers/$customerId/engagements/$engagementId/notes' })
  const navigate = useNavigate()
  const setSearch = useCallback(
    (next: string) => {
      const words = next.trim()
      const change = (before: object) => ({ ...before, search: words === '' ? undefined : words })
      void navigate({ to: '.', search: change as never, replace: true, resetScroll: false })
    },
    [navigate],
  )
  return [search, setSearch]
}
