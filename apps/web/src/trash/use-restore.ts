import type { TrashItem } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { showToast } from '../app/toasts/toast-store.ts'

/** Brings something back and says so; where somebody was faster, the list shows how it stands now. */
export function useRestore(): (item: TrashItem) => void {
  const queries = useQueryClient()
  const coming = useRef(new Set<string>())
  return useCallback(
    ({ customerId, kind, id, title }) => {
      // A second click while it is on its way would be told that it is gone.
      if (coming.current.has(id)) return
      coming.current.add(id)
      const work = async () => {
        await client.trash.restore({ customerId, kind, id })
        showToast({ words: { key: 'trash:restored', values: { title } } })
      }
      // What comes back may stand on any page, so everything is asked again.
      void work()
        .catch(reportProblem)
        .finally(() => {
          coming.current.delete(id)
          void queries.invalidateQueries()
        })
    },
    [queries],
  )
}
