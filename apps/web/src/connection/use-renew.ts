import type { ConnectionView } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api } from '../app/api.ts'
import { connectionQuery, useTenantPlace } from './connection-query.ts'

/** Puts the connection as the server answered it in the place of the one shown, or asks for it anew. */
export function useRenew(): (view?: ConnectionView) => Promise<void> {
  const queries = useQueryClient()
  const place = useTenantPlace()
  return useCallback(
    async (view) => {
      if (view) queries.setQueryData(connectionQuery(place).queryKey, view)
      else await queries.invalidateQueries({ queryKey: api.connection.key() })
    },
    [queries, place],
  )
}
