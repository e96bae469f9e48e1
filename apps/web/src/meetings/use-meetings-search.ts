import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { MeetingsSearch } from './search.ts'

const route = '/inside/customers/$customerId/engagements/$engagementId/meetings'

type Wanted = { readonly [K in keyof MeetingsSearch]?: MeetingsSearch[K] | undefined }

/** What the address of the page says, and the way to change a part of it. An open meeting gets a step in the history. */
export function useMeetingsSearch(): readonly [MeetingsSearch, (next: Wanted) => void] {
  const { when, series, meeting, planFor } = useSearch({ from: route })
  const navigate = useNavigate()
  const change = useCallback(
    (next: Wanted) => {
      const search = (before: object) => ({ ...before, ...next })
      void navigate({ to: '.', search: search as never, replace: !('meeting' in next), resetScroll: false })
    },
    [navigate],
  )
  return [
    { ...(when && { when }), ...(series && { series }), ...(meeting && { meeting }), ...(planFor && { planFor }) },
    change,
  ]
}
