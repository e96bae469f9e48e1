import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { engagementRoute } from './address.ts'
import type { EngagementSearch } from './search.ts'

/**
 * What lies open over the page, and the way to open something else or nothing. It is part of the address; the other
 * search parameters stay.
 */
export function useOpen(): readonly [EngagementSearch, (next: EngagementSearch) => void] {
  const { open, task, gate, question, record } = useSearch({ from: engagementRoute })
  const navigate = useNavigate()
  const show = useCallback(
    (next: EngagementSearch) => {
      const search = (before: object) => ({
        ...before,
        open: undefined,
        task: undefined,
        gate: undefined,
        question: undefined,
        record: undefined,
        l1: undefined,
        ...next,
      })
      void navigate({ to: '.', search: search as never, replace: Object.keys(next).length === 0, resetScroll: false })
    },
    [navigate],
  )
  return [
    {
      ...(open && { open }),
      ...(task && { task }),
      ...(gate && { gate }),
      ...(question && { question }),
      ...(record && { record }),
    },
    show,
  ]
}
