import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'

/** How many meetings that are over are offered, the last first. */
const OFFERED = 50

/**
 * The meetings in which a conversation may have been held.
 * @param present the one that is named already, which may lie further back
 */
export function useMeetingOptions(present: string | null) {
  const format = useFormat()
  const place = usePlace()
  const past = useQuery(api.meetings.list.queryOptions({ input: { ...place, when: 'past', limit: OFFERED } })).data
  const isElsewhere = present !== null && past !== undefined && !past.items.some(({ id }) => id === present)
  const input = { ...place, meetingId: present ?? place.engagementId }
  const named = useQuery({ ...api.meetings.get.queryOptions({ input }), enabled: isElsewhere }).data
  return useMemo(
    () =>
      [...(past?.items ?? []), ...(isElsewhere && named ? [named] : [])].map(({ id, title, startsAt }) => ({
        value: id,
        label: `${title}, ${format.date(startsAt)}`,
      })),
    [past, isElsewhere, named, format],
  )
}
