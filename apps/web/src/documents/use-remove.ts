import type { Document } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { usePlace } from '../engagements/use-place.ts'

/** Removes a document at once and offers to take it back. */
export function useRemove(): (document: Pick<Document, 'id' | 'name'>) => Promise<void> {
  const place = usePlace()
  const queries = useQueryClient()
  const undoToast = useUndoToast()
  return async ({ id, name }) => {
    const renew = () => queries.invalidateQueries({ queryKey: api.documents.key() })
    const one = { ...place, documentId: id }
    try {
      await client.documents.remove(one)
    } catch (error) {
      return reportProblem(error)
    }
    await renew()
    undoToast(
      'documents:removed',
      async () => {
        await client.documents.restore({ ...one })
        await renew()
      },
      { name },
    )
  }
}
