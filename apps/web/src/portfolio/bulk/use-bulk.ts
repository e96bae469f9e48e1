import type { BulkResult } from '@lotse/contract'
import { useCallback, useState } from 'react'
import { client } from '../../app/api.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { useRenew } from '../use-renew.ts'

/** A bulk act that was not done for everybody, to be told one by one. */
export interface Told {
  readonly result: BulkResult
  /** Whether it was an undo itself; that cannot be undone again. */
  readonly isUndo: boolean
}

interface Bulk {
  readonly told: Told | null
  readonly onRead: () => void
  /** Tells what an act did: in a toast with undo when all went well, else one by one. */
  readonly tell: (result: BulkResult) => Promise<void>
  readonly undo: (result: BulkResult) => Promise<void>
}

export function useBulk(): Bulk {
  const undoToast = useUndoToast()
  const renew = useRenew()
  const [told, setTold] = useState<Told | null>(null)

  const undo = useCallback(
    async ({ actId }: BulkResult) => {
      const result = await client.portfolio.undo({ actId })
      await renew()
      if (result.refused > 0) setTold({ result, isUndo: true })
    },
    [renew],
  )
  const tell = useCallback(
    async (result: BulkResult) => {
      await renew()
      if (result.refused > 0) return setTold({ result, isUndo: false })
      if (result.done > 0) undoToast('portfolio:bulk.done', () => undo(result), { count: result.done })
      else setTold({ result, isUndo: false })
    },
    [renew, undoToast, undo],
  )
  return { told, onRead: useCallback(() => setTold(null), []), tell, undo }
}
