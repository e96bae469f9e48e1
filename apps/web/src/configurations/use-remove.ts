import type { Configuration } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { usePlace } from '../engagements/use-place.ts'

/** Removes a configuration with a way back, and restores it. */
export function useRemove({ id }: Pick<Configuration, 'id'>) {
  const place = { ...usePlace(), configurationId: id }
  const queries = useQueryClient()
  const navigate = useNavigate()
  const undoToast = useUndoToast()
  const renew = () => queries.invalidateQueries({ queryKey: api.configurations.key() })
  const bringBack = async () => {
    await client.configurations.restore(place)
    await renew()
  }
  return {
    remove: async () => {
      try {
        await client.configurations.remove(place)
      } catch (error) {
        return reportProblem(error)
      }
      await navigate({ to: '.', search: {} as never })
      await renew()
      undoToast('configurations:removed', bringBack)
    },
    restore: () => bringBack().catch(reportProblem),
  }
}
