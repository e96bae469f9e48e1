import { contactRoles } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../app/api.ts'
import { useEngagement } from '../../engagements/engagement-context.ts'
import { useLocalised } from '../../language/use-text.ts'

/** A contact of the customer as somebody who can attend. */
export interface KnownContact {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly role: string | null
}

/** The contacts of the customer, by name. */
export function useContacts(): readonly KnownContact[] {
  const localised = useLocalised()
  const { customerId } = useEngagement()
  const { data } = useQuery(api.contacts.list.queryOptions({ input: { customerId, limit: 200 } }))
  return useMemo(
    () =>
      (data?.items ?? []).map(({ id, name, email, roles: [role] }) => ({
        id,
        name,
        email,
        role: role ? localised(contactRoles[role].label) : null,
      })),
    [data, localised],
  )
}
