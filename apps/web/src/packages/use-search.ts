import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** What the address of the packages says: the one that is open, or of what a new one shall be made. */
interface PackagesSearch {
  readonly package?: string
  /** A configuration, and one of its versions. */
  readonly of?: string
  readonly number?: string
}

/** The address, and the way to another one. */
export function usePackagesSearch(): readonly [PackagesSearch, (next: PackagesSearch) => void] {
  const search: PackagesSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const go = useCallback(
    (next: PackagesSearch) => void navigate({ to: '.', search: next as never, resetScroll: false }),
    [navigate],
  )
  return [search, go]
}
