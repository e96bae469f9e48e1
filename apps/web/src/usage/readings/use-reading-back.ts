import type { UsageReading } from '@lotse/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { type TenantPlace, useTenantPlace } from '../usage-query.ts'

/** The reports of a tenant that give no month. */
export const readingsQuery = (place: TenantPlace) => api.usageReadings.list.queryOptions({ input: place })

type What = 'remove' | 'restore'

interface Change {
  readonly what: What
  readonly row: UsageReading
}

/** Takes such a report back or brings it back; either way the other is offered. */
export function useReadingBack(): { readonly pending: string | null; change(row: UsageReading, what: What): void } {
  const place = useTenantPlace()
  const queries = useQueryClient()
  const offerUndo = useUndoToast()
  const send = async ({ what, row }: Change): Promise<UsageReading> => {
    const changed = await client.usageReadings[what]({ ...place, readingId: row.id })
    await queries.invalidateQueries({ queryKey: api.usage.key() })
    await queries.invalidateQueries({ queryKey: readingsQuery(place).queryKey })
    return changed
  }
  const { mutate, isPending, variables } = useMutation<UsageReading, Error, Change>({
    mutationFn: send,
    onSuccess: (_row, { what, row }) => {
      const opposite = what === 'remove' ? 'restore' : 'remove'
      const key = what === 'remove' ? 'readings:removed' : 'readings:restored'
      offerUndo(key, async () => void (await send({ what: opposite, row })), { file: row.fileName })
    },
    onError: reportProblem,
  })
  return {
    pending: isPending ? variables.row.id : null,
    change: (row, what) => mutate({ row, what }),
  }
}
