import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type WorkshopSearch, workshopSearch } from './search.ts'

/** Which point the address names, and the way to another one; each gets a step in the history. */
export function useWorkshopSearch(): readonly [WorkshopSearch, (point: string) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const open = useCallback(
    (point: string) => void navigate({ to: '.', search: { point } as never, resetScroll: false }),
    [navigate],
  )
  return [workshopSearch(search), open]
}
