import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { renewPlaybooks } from './playbooks-query.ts'

/** Beginning the draft of a playbook and discarding it; both lead to where one goes on. */
export function useDraftActs(playbookId: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const undoable = useUndoToast()
  const toDraft = () => navigate({ to: '/playbooks/$playbookId/$edition', params: { playbookId, edition: 'draft' } })
  const begin = useMutation({
    mutationFn: () => client.playbooks.createDraft({ playbookId }),
    onSuccess: async () => {
      await renewPlaybooks(queries)
      await toDraft()
    },
    onError: reportProblem,
  })
  const discard = useMutation({
    mutationFn: () => client.playbooks.discard({ playbookId }),
    onSuccess: async ({ draftId }) => {
      await navigate({ to: '/playbooks' })
      await renewPlaybooks(queries)
      undoable('playbooks:edit.discarded', async () => {
        await client.playbooks.restoreDraft({ playbookId, draftId })
        await renewPlaybooks(queries)
        await toDraft()
      })
    },
    onError: reportProblem,
  })
  return { begin, discard }
}
