import { forAudience, type Playbook } from '@lotse/playbook'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../app/api.ts'
import { useSelf } from '../app/session.ts'
import type { Place } from './address.ts'

/** On which side somebody reads: words for the team are not for people of the customer. */
export type Reader = 'team' | 'customer'

export function useReader(): Reader {
  return useSelf()?.kind === 'customer' ? 'customer' : 'team'
}

/** Which version of which playbook an engagement follows. */
interface Follows {
  readonly id: string
  readonly version: number
}

/** What was published never changes: it is fetched once and kept as long as the page is open. */
const forGood = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY }

/** A published version, for the team: the same for every engagement that follows it. */
export const versionQuery = ({ id, version }: Follows) =>
  api.playbooks.get.queryOptions({ input: { playbookId: id, version }, ...forGood })

/** What an engagement follows, for people of its customer: the server leaves out what is meant for the team. */
const customersVersionQuery = (place: Place, { version }: Follows) =>
  api.playbooks.ofEngagement.queryOptions({ input: { ...place, version }, ...forGood })

/**
 * The playbook that an engagement follows, as its reader may see it. The only way to a playbook in the pages of
 * engagements; without an engagement it waits.
 */
export function usePlaybookQuery(
  place: Place,
  of: Follows | undefined,
): Pick<UseQueryResult<Playbook>, 'data' | 'error' | 'refetch'> {
  const reader = useReader()
  const follows = of ?? { id: '', version: 0 }
  const team = useQuery({ ...versionQuery(follows), enabled: of !== undefined && reader === 'team' })
  const customer = useQuery({
    ...customersVersionQuery(place, follows),
    enabled: of !== undefined && reader === 'customer',
  })
  const { data, error, refetch } = reader === 'team' ? team : customer
  const playbook = useMemo(() => data && forAudience(data, reader), [data, reader])
  return { data: playbook, error, refetch: refetch as UseQueryResult<Playbook>['refetch'] }
}
