import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { type Edition, renewTemplates } from './templates-query.ts'
import { useTemplatesSearch } from './use-templates-search.ts'

/** Beginning the draft of an edition and discarding it. */
export function useDraftActs(edition: Edition) {
  const queries = useQueryClient()
  const undoable = useUndoToast()
  const { set } = useTemplatesSearch()
  const begin = useMutation({
    mutationFn: () => client.remediationTemplates.createDraft({ edition }),
    onSuccess: async () => {
      await renewTemplates(queries)
      set({ version: undefined, view: undefined })
    },
    onError: reportProblem,
  })
  const discard = useMutation({
    mutationFn: () => client.remediationTemplates.discard({ edition }),
    onSuccess: async ({ draftId }) => {
      set({ version: undefined, view: undefined, edit: undefined })
      await renewTemplates(queries)
      undoable('remediationTemplates:discarded', async () => {
        await client.remediationTemplates.restoreDraft({ edition, draftId })
        await renewTemplates(queries)
      })
    },
    onError: reportProblem,
  })
  return { begin, discard }
}
