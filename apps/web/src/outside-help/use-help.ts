import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { usePlace } from '../engagements/use-place.ts'
import { readProblem } from '../problem/problem.ts'

/** What is asked for again after a change: this page, the tasks and the history of the engagement. */
export function useRenew(): () => Promise<unknown> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: api.outsideHelp.key() })
}

/** Removes an entry, with the way back. */
export function useRemove(): (entryId: string) => Promise<void> {
  const place = usePlace()
  const renew = useRenew()
  const undoToast = useUndoToast()
  return async (entryId) => {
    try {
      await client.outsideHelp.remove({ ...place, entryId })
    } catch (error) {
      return reportProblem(error)
    }
    await renew()
    undoToast('outsideHelp:removed', async () => {
      await client.outsideHelp.restore({ ...place, entryId })
      await renew()
    })
  }
}

/** The address of a file of an entry, in a language. */
export function useFileAddress(): (path: string, language: 'de' | 'en') => string {
  const { customerId, engagementId } = usePlace()
  return (path, language) =>
    `/api/customers/${customerId}/engagements/${engagementId}/outside-help/${path}?language=${language}`
}

/** The words of a file of an entry. Rejects where the server does not give them. */
export async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw await readProblem(answer)
  return answer.text()
}
