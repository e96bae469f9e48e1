import type { Remediation } from '@lotse/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'

type Place = Pick<ReturnType<typeof usePlace>, 'customerId' | 'engagementId'>

export const remediationQuery = ({ customerId, engagementId }: Place) =>
  api.remediation.get.queryOptions({ input: { customerId, engagementId } })

/** Every change answers with the whole page; what was asked before it is not waited for. */
export async function keep(queries: QueryClient, place: Place, seen: Remediation): Promise<void> {
  const { queryKey } = remediationQuery(place)
  await queries.cancelQueries({ queryKey })
  queries.setQueryData(queryKey, seen)
}

/** Takes over what a change answered with. */
export function useKeep(): (seen: Remediation) => Promise<void> {
  const queries = useQueryClient()
  const place = usePlace()
  return useCallback((seen) => keep(queries, place, seen), [queries, place])
}
