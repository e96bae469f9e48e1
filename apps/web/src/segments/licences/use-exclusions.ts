import type { ExclusionView, Licences } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import type { TextKey } from '../../language/text-key.ts'
import type { TextValues } from '../../language/use-text.ts'
import type { TenantPlace } from './tenant-place.ts'

interface Change {
  readonly send: () => Promise<Licences>
  /** What takes it back. */
  readonly undo: () => Promise<Licences>
  readonly words: TextKey
  readonly values?: TextValues
}

/**
 * Changes who is left out; each change can be taken back from its message, and the page shows at once what follows.
 * Every request has an input of its own: the same one again would be the same request again.
 */
export function useExclusions(place: TenantPlace) {
  const queries = useQueryClient()
  const offerUndo = useUndoToast()
  const keep = (licences: Licences): Licences => {
    queries.setQueryData(api.usagePeople.licences.queryKey({ input: place }), licences)
    void queries.invalidateQueries({ queryKey: api.usagePeople.key() })
    return licences
  }
  const { mutate, isPending } = useMutation<Licences, Error, Change>({
    mutationFn: async ({ send }) => keep(await send()),
    onSuccess: (_licences, { undo, words, values }) => offerUndo(words, async () => void keep(await undo()), values),
    onError: (error) => {
      void queries.invalidateQueries({ queryKey: api.usagePeople.key() })
      reportProblem(error)
    },
  })
  const { removeExclusion, restoreExclusion, setExclusionKinds, approveExclusions, withdrawApproval } =
    client.usagePeople
  return {
    isBusy: isPending,
    keep,
    remove({ id, account }: ExclusionView): void {
      mutate({
        send: () => removeExclusion({ ...place, exclusionId: id }),
        undo: () => restoreExclusion({ ...place, exclusionId: id }),
        words: 'segments:exclusions.removed',
        values: { account },
      })
    },
    restore({ id, account }: ExclusionView): void {
      mutate({
        send: () => restoreExclusion({ ...place, exclusionId: id }),
        undo: () => removeExclusion({ ...place, exclusionId: id }),
        words: 'segments:exclusions.restored',
        values: { account },
      })
    },
    setKinds(before: Licences['kinds'], kinds: Licences['kinds']): void {
      mutate({
        send: () => setExclusionKinds({ ...place, kinds }),
        undo: () => setExclusionKinds({ ...place, kinds: before }),
        words: 'segments:exclusions.kindsChanged',
      })
    },
    withdrawApproval(reason: string): void {
      mutate({
        send: () => withdrawApproval({ ...place }),
        undo: () => approveExclusions({ ...place, reason }),
        words: 'segments:exclusions.withdrawn',
      })
    },
  }
}
