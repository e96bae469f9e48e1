import type { ContactRef, ContactSide } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../app/api.ts'
import { usePlace } from '../engagements/use-place.ts'

/**
 * The contacts of the customer, to choose from.
 * @param present whoever is named already, though they may be gone from the list
 * @param side only contacts of this side; without it all of them
 */
export function useContactOptions(present: readonly (ContactRef | null | undefined)[], side?: ContactSide) {
  const { customerId } = usePlace()
  const { data } = useQuery(api.contacts.list.queryOptions({ input: { customerId, limit: 200 } }))
  return useMemo(() => {
    const known = [
      ...(data?.items ?? []).filter((one) => side === undefined || one.side === side),
      ...present.filter((one) => one != null),
    ]
    const choices = new Map(known.map(({ id, name }) => [id, name]))
    return [...choices]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, document.documentElement.lang))
  }, [data, present, side])
}
