import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../app/api.ts'
import { useEngagement } from '../engagements/engagement-context.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** The customer's contacts to choose from, with those who are named already though they may be gone. */
export function useContacts(
  present: readonly (Named | null)[],
): readonly { readonly value: string; readonly label: string }[] {
  const { customerId } = useEngagement()
  const { data } = useQuery(api.contacts.list.queryOptions({ input: { customerId, limit: 200 } }))
  return useMemo(() => {
    const all = new Map(
      [...present.filter((one) => one !== null), ...(data?.items ?? [])].map(({ id, name }) => [id, name]),
    )
    return [...all]
      .map(([value, label]) => ({ value, label }))
      .sort((one, other) => one.label.localeCompare(other.label, document.documentElement.lang))
  }, [data, present])
}
