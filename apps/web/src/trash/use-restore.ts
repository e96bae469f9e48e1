import type { TrashItem } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { showToast } from '../app/toasts/toast-store.ts'

/** Brings something back and says so; where somebody was faster, the list shows how it stands now. */
export function useRestore(): (item: TrashItem) => void {
  const queries = useQueryClient()
  return useCallback(
    ({ customerId, kind, id, title }) => {
      const work = async () => {
        await client.trash.restore({ customerId, kind, id })
        showToast({ words: { key: 'trash:restored', values: { title } } })
      }
      // What comes back may stand on any page, so everything is asked again.
      void work()
        .catch(reportProblem)
        .finally(() => void queries.invalidateQueries())
    },
    [queries],
  )
}
