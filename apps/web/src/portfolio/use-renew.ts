import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api } from '../app/api.ts'

/** Asks again for what the portfolio shows, after a change of one's own: the live message may take a moment longer. */
export function useRenew(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: api.portfolio.key() }), [queries])
}
