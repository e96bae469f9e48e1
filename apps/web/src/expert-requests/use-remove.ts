import type { ExpertRequest } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'

/** Removes a draft with a way back, and restores it. */
export function useRemove({ customerId, engagementId, id }: Pick<ExpertRequest, 'customerId' | 'engagementId' | 'id'>) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const undoToast = useUndoToast()
  const place = { customerId, engagementId, requestId: id }
  const renew = () => queries.invalidateQueries({ queryKey: api.expertRequests.key() })
  const bringBack = async () => {
    await client.expertRequests.restore(place)
    await renew()
  }
  return {
    remove: async () => {
      try {
        await client.expertRequests.remove(place)
      } catch (error) {
        return reportProblem(error)
      }
      await navigate({ to: '.', search: {} as never })
      await renew()
      undoToast('expertRequests:removed', bringBack)
    },
    restore: () => bringBack().catch(reportProblem),
  }
}
