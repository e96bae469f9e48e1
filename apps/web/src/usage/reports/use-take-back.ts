import type { UsageOverview, UsageSnapshotView } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { usageKey, useTenantPlace } from '../usage-query.ts'

export interface TakeBack {
  /** The report that is on its way out or in. */
  readonly pending: string | null
  remove(snapshot: UsageSnapshotView): void
  restore(snapshot: UsageSnapshotView): void
}

interface Change {
  readonly what: 'remove' | 'restore'
  readonly snapshot: UsageSnapshotView
}

/** Takes a report back or brings it back; either way the other is offered. The answer is the new state of the page. */
export function useTakeBack(): TakeBack {
  const place = useTenantPlace()
  const queries = useQueryClient()
  const offerUndo = useUndoToast()
  const send = async ({ what, snapshot }: Change): Promise<UsageOverview> => {
    const input = { ...place, snapshotId: snapshot.id }
    const call = what === 'remove' ? client.usage.removeSnapshot : client.usage.restoreSnapshot
    const overview = await call(input)
    queries.setQueryData(usageKey(place), overview)
    return overview
  }
  const { mutate, isPending, variables } = useMutation<UsageOverview, Error, Change>({
    mutationFn: send,
    onSuccess: (_overview, { what, snapshot }) => {
      const opposite = what === 'remove' ? 'restore' : 'remove'
      const key = what === 'remove' ? 'usage:reports.removed' : 'usage:reports.restored'
      offerUndo(key, async () => void (await send({ what: opposite, snapshot })), { file: snapshot.fileName })
    },
    onError: (error) => {
      void queries.invalidateQueries({ queryKey: usageKey(place) })
      reportProblem(error)
    },
  })
  return {
    pending: isPending ? variables.snapshot.id : null,
    remove: (snapshot) => mutate({ what: 'remove', snapshot }),
    restore: (snapshot) => mutate({ what: 'restore', snapshot }),
  }
}
