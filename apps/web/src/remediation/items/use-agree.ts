import type { RemediationItem, RemediationRun } from '@lotse/contract'
import { useCallback } from 'react'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { useChangeItem } from './use-item.ts'

/** Whether somebody can agree to the state of an item: it is on the list, and settled. */
export const mayAgree = ({ scope, isSettled }: RemediationItem): boolean => scope === 'inScope' && isSettled

/** Agrees to the state of an item, or takes that back; a message offers to undo it. */
export function useAgree(run: RemediationRun): (item: RemediationItem, confirmed: boolean) => Promise<void> {
  const undoToast = useUndoToast()
  const changeItem = useChangeItem(run)
  return useCallback(
    async (item, confirmed) => {
      try {
        await changeItem(item, { confirmed })
      } catch (error) {
        return reportProblem(error)
      }
      undoToast(
        confirmed ? 'remediation:item.agreedTo' : 'remediation:item.agreementTaken',
        () => changeItem({ ...item, version: item.version + 1 }, { confirmed: !confirmed }),
        { item: item.id },
      )
    },
    [changeItem, undoToast],
  )
}
