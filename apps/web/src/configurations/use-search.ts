import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** What the address of the configurations says: the one that is open and its view, or what narrows the list. */
export interface ConfigurationsSearch {
  readonly configuration?: string
  readonly view?: string
  /** Versions that are compared: of this configuration, and of that one. */
  readonly number?: string
  readonly with?: string
  readonly withNumber?: string
  readonly q?: string
  readonly purpose?: string
  readonly only?: string
}

type Wanted = { readonly [K in keyof ConfigurationsSearch]?: ConfigurationsSearch[K] | undefined }

/** The address, and the way to change a part of it. */
export function useConfigurationsSearch(): readonly [ConfigurationsSearch, (next: Wanted) => void] {
  const search: ConfigurationsSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (next: Wanted) => {
      const withNext = (before: object) => ({ ...before, ...next })
      const isStep = 'view' in next || 'configuration' in next
      void navigate({ to: '.', search: withNext as never, replace: !isStep, resetScroll: false })
    },
    [navigate],
  )
  return [search, change]
}
