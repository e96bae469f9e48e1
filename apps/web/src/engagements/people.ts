import type { PersonRef } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../app/api.ts'
import { useEngagement } from './engagement-context.ts'

export const peopleQuery = api.people.list.queryOptions({ input: {} })

/** Who can have a part in this engagement: staff and the customer's own people who may sign in, by name. */
export function usePeopleHere(): readonly PersonRef[] {
  const { customerId } = useEngagement()
  const { data } = useQuery(peopleQuery)
  return useMemo(
    () =>
      (data ?? [])
        .filter(({ state, kind, customerId: of }) => state !== 'disabled' && (kind === 'staff' || of === customerId))
        .map(({ id, name }) => ({ id, name }))
        .sort((a, b) => a.name.localeCompare(b.name, document.documentElement.lang)),
    [data, customerId],
  )
}
