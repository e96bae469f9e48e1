import type { InventoryOverview, InventorySnapshotView } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { inventoryKey, useTenantPlace } from '../inventory-query.ts'

export interface TakeBack {
  /** The inventory that is on its way out or in. */
  readonly pending: string | null
  remove(snapshot: InventorySnapshotView): void
  restore(snapshot: InventorySnapshotView): void
}

interface Change {
  readonly what: 'remove' | 'restore'
  readonly snapshot: InventorySnapshotView
}

/** Takes an inventory back or brings it back; either way the other is offered. */
export function useTakeBack(): TakeBack {
  const place = useTenantPlace()
  const queries = useQueryClient()
  const offerUndo = useUndoToast()
  const send = async ({ what, snapshot }: Change): Promise<void> => {
    const input = { ...place, snapshotId: snapshot.id }
    const call = what === 'remove' ? client.inventory.removeSnapshot : client.inventory.restoreSnapshot
    const overview: InventoryOverview = await call(input)
    queries.setQueryData(inventoryKey(place), overview)
  }
  const { mutate, isPending, variables } = useMutation<void, Error, Change>({
    mutationFn: send,
    onSuccess: (_nothing, { what, snapshot }) => {
      const opposite = what === 'remove' ? 'restore' : 'remove'
      const key = what === 'remove' ? 'inventory:inventories.removed' : 'inventory:inventories.restored'
      offerUndo(key, () => send({ what: opposite, snapshot }), { file: snapshot.fileName })
    },
    onError: (error) => {
      void queries.invalidateQueries({ queryKey: inventoryKey(place) })
      reportProblem(error)
    },
  })
  return {
    pending: isPending ? variables.snapshot.id : null,
    remove: (snapshot) => mutate({ what: 'remove', snapshot }),
    restore: (snapshot) => mutate({ what: 'restore', snapshot }),
  }
}
