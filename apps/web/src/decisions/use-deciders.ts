import type { Decider } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../app/api.ts'
import { useEngagement } from '../engagements/engagement-context.ts'
import { usePeopleHere } from '../engagements/people.ts'
import { writeDecider } from './values.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

/**
 * Who can own or take a decision: the team, the customer's people, the contacts.
 * @param present whoever is named already, though they may be gone from the lists
 */
export function useDeciders(present: readonly (Decider | null)[]): readonly Choice[] {
  const people = usePeopleHere()
  const { customerId } = useEngagement()
  const { data } = useQuery(api.contacts.list.queryOptions({ input: { customerId, limit: 200 } }))
  return useMemo(() => {
    const known: Pick<Decider, 'kind' | 'id' | 'name'>[] = [
      ...people.map((person) => ({ kind: 'person' as const, ...person })),
      ...(data?.items ?? []).map(({ id, name }) => ({ kind: 'contact' as const, id, name })),
      ...present.filter((who) => who !== null),
    ]
    const choices = new Map(known.map((who) => [writeDecider(who), who.name]))
    return [...choices]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, document.documentElement.lang))
  }, [people, data, present])
}
