import type { AccelerationView } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api } from '../app/api.ts'
import type { Place } from '../engagements/address.ts'
import { renewEngagement } from '../engagements/renew.ts'
import { usePlace } from '../engagements/use-place.ts'

/** How the stall of an engagement stands; every part of the tab asks the same query. */
export const viewQuery = (place: Place) => api.acceleration.get.queryOptions({ input: place })

/**
 * Keeps the answer to a change: each says how everything stands afterwards. The rest of the engagement is asked again,
 * because task 3650, next actions, notes and history follow.
 * @throws Problem what the change was refused with
 */
export function useKeepView(): (answer: Promise<AccelerationView>) => Promise<AccelerationView> {
  const place = usePlace()
  const queries = useQueryClient()
  return useCallback(
    async (answer) => {
      const view = await answer
      queries.setQueryData(viewQuery(place).queryKey, view)
      void renewEngagement(queries, place)
      return view
    },
    [place, queries],
  )
}
