import type { ExpertRequest } from '@lotse/contract'
import type { ExpertAgreement, ExpertClosing, ExpertRejectionId, ExpertRequestStepId } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api, client, ifMatch } from '../app/api.ts'

interface Wish {
  readonly step: ExpertRequestStepId
  readonly words?: string
  readonly rejection?: ExpertRejectionId | null
  readonly personId?: string | null
  readonly agreement?: ExpertAgreement | null
  readonly closing?: ExpertClosing | null
}

/** Takes a step with a request, on top of the state that the reader sees; problems are thrown. */
export function useStep(
  request: Pick<ExpertRequest, 'id' | 'version'>,
): (wish: Wish, version?: number) => Promise<ExpertRequest> {
  const queries = useQueryClient()
  const { id, version: seen } = request
  return useCallback(
    async (wish, version = seen) => {
      const taken = await client.expertRequests.step({
        params: { requestId: id },
        headers: { 'if-match': ifMatch(version) },
        body: wish,
      })
      // The role, the note and the next actions follow from it.
      await queries.invalidateQueries({ queryKey: api.expertRequests.key() })
      void queries.invalidateQueries({ queryKey: api.engagements.key() })
      return taken
    },
    [id, seen, queries],
  )
}
