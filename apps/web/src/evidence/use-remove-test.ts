import type { NetworkTest } from '@lotse/contract'
import { useMutation } from '@tanstack/react-query'
import { client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useKeepEvidence } from './evidence-query.ts'

/** Removes a network test and offers to bring it back. It is removed where it was recorded. */
export function useRemoveTest(): { readonly pending: boolean; remove(test: NetworkTest): void } {
  const { customerId } = usePlace()
  const keep = useKeepEvidence()
  const offerUndo = useUndoToast()
  const { mutate, isPending } = useMutation({
    mutationFn: ({ engagementId, id }: NetworkTest) => client.evidence.remove({ customerId, engagementId, testId: id }),
    onSuccess: async (seen, { engagementId, id, site }) => {
      const undo = async () => keep(await client.evidence.restore({ customerId, engagementId, testId: id }))
      offerUndo('evidence:tests.removed', undo, { site })
      await keep(seen)
    },
    onError: reportProblem,
  })
  return { pending: isPending, remove: mutate }
}
