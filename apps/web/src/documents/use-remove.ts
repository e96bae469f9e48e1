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
  const restore = useRestore()
  return async ({ id, name }) => {
    try {
      await client.documents.remove({ ...place, documentId: id })
    } catch (error) {
      return reportProblem(error)
    }
    await queries.invalidateQueries({ queryKey: api.documents.key() })
    undoToast('documents:removed', () => restore(id), { name })
  }
}

/** Brings a removed document back. Throws the `Problem` where that is refused. */
export function useRestore(): (documentId: string) => Promise<void> {
  const place = usePlace()
  const queries = useQueryClient()
  return async (documentId) => {
    await client.documents.restore({ ...place, documentId })
    await queries.invalidateQueries({ queryKey: api.documents.key() })
  }
}
