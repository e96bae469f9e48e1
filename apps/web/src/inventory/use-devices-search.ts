import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { type DevicesSearch, devicesSearch } from './search.ts'

type Wanted = { readonly [K in keyof DevicesSearch]?: DevicesSearch[K] | undefined }

/** What the address of the page says, and the way to change a part of it. An open device or view is a step in the history. */
export function useDevicesSearch(): readonly [DevicesSearch, (next: Wanted) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (next: Wanted) => {
      const withNext = (before: object) => ({ ...before, ...next })
      const replace = !('device' in next || 'view' in next)
      void navigate({ to: '.', search: withNext as never, replace, resetScroll: 'view' in next })
    },
    [navigate],
  )
  return [useMemo(() => devicesSearch(search), [search]), change]
}
