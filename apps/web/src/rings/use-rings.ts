import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { usePlace } from '../engagements/use-place.ts'

/** What is asked for again after a change. */
export function useRenew(): () => Promise<unknown> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: api.rings.key() })
}

/** Removes a ring or an entry of one, with the way back. */
export function useRemove(): (entryId: string) => Promise<void> {
  const place = usePlace()
  const renew = useRenew()
  const undoToast = useUndoToast()
  return async (entryId) => {
    try {
      await client.rings.remove({ ...place, entryId })
    } catch (error) {
      return reportProblem(error)
    }
    await renew()
    undoToast('rings:removed', async () => {
      await client.rings.restore({ ...place, entryId })
      await renew()
    })
  }
}

/** Does something that may fail, tells it when it does, and asks again. */
export function useDo(): (work: () => Promise<unknown>) => Promise<void> {
  const renew = useRenew()
  return async (work) => {
    try {
      await work()
    } catch (error) {
      reportProblem(error)
    }
    await renew()
  }
}
