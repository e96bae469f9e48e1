import type { NoteDraft } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { renewDrafts } from './renew-drafts.ts'

/** Throws a draft away at once and offers to take that back. */
export function useDiscardDraft(): (draft: Pick<NoteDraft, 'customerId' | 'id'>) => Promise<void> {
  const queries = useQueryClient()
  const undoable = useUndoToast()
  return async ({ customerId, id: draftId }) => {
    try {
      await client.notes.removeDraft({ customerId, draftId })
      undoable('notes:draft.discarded', async () => {
        await client.notes.restoreDraft({ customerId, draftId })
        await renewDrafts(queries)
      })
    } catch (problem) {
      reportProblem(problem)
    }
    await renewDrafts(queries)
  }
}
