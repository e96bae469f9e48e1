import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { placeFor } from '../app/guards.ts'
import { type SessionState, sessionQuery } from '../app/session.ts'

/**
 * Goes on as whoever just signed in: forgets what this browser knew of anybody else, and leads to the wanted page or to
 * where the person belongs first. The sign-in page is replaced, so that "back" does not return to it.
 */
export function useEnter(): (state: SessionState, wanted?: string | undefined) => Promise<void> {
  const queries = useQueryClient()
  const router = useRouter()
  return useCallback(
    async (state, wanted) => {
      queries.clear()
      queries.setQueryData(sessionQuery.queryKey, state)
      const place = placeFor(state)
      if (place === undefined && wanted !== undefined) router.history.replace(wanted)
      else await router.navigate({ to: place ?? '/portfolio', replace: true })
    },
    [queries, router],
  )
}
