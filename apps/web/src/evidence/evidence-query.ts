import type { Evidence } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'

type Place = Pick<ReturnType<typeof usePlace>, 'customerId' | 'engagementId'>

const evidenceQuery = ({ customerId, engagementId }: Place) =>
  api.evidence.get.queryOptions({ input: { customerId, engagementId } })

/** What machines saw here; undefined until it is there. What people work on does not wait for it. */
export function useEvidence(): Evidence | undefined {
  return useQuery(evidenceQuery(usePlace())).data
}

/** Takes over what a change answered with. Answers that rest on it are asked for again. */
export function useKeepEvidence(): (seen: Evidence) => Promise<void> {
  const queries = useQueryClient()
  const place = usePlace()
  return useCallback(
    async (seen) => {
      const { queryKey } = evidenceQuery(place)
      await queries.cancelQueries({ queryKey })
      queries.setQueryData(queryKey, seen)
      await queries.invalidateQueries({ queryKey: api.remediation.key() })
    },
    [queries, place],
  )
}
