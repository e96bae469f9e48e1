import type { PortfolioPage, PortfolioQueryInput, PortfolioRow } from '@lotse/contract'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { api } from '../../app/api.ts'
import type { PortfolioSearch } from '../address/search.ts'
import { listInput } from './list-input.ts'
import { placeOf, windowSize, windowsFor } from './windows.ts'

/** One window of rows. */
export function windowOptions(input: PortfolioQueryInput, window: number) {
  return api.portfolio.list.queryOptions({ input: { ...input, offset: window * windowSize, limit: windowSize } })
}

export interface Rows {
  readonly data: PortfolioPage | undefined
  readonly error: Error | null
  refetch(): Promise<unknown>
  readonly total: number
  /** The rows answer an earlier question while the new one is on its way. */
  readonly isOld: boolean
  /** Undefined while its window is on its way. */
  readonly rowAt: (index: number) => PortfolioRow | undefined
}

/**
 * The rows of the portfolio, window by window: the first one always, because it says how many there are, and those
 * around what is seen. While another filter loads, the first window of the last one stays and nothing jumps.
 * @param seen indexes of the first and the last row on the screen
 */
export function useWindows(search: PortfolioSearch, [from, to]: readonly [number, number]): Rows {
  const input = useMemo(() => listInput(search), [search])
  const first = useQuery({ ...windowOptions(input, 0), placeholderData: keepPreviousData })
  const total = first.data?.total ?? 0
  const isOld = first.isPlaceholderData
  const wanted = useMemo(
    () => (isOld ? [] : windowsFor(from, to, total).filter((window) => window > 0)),
    [isOld, from, to, total],
  )
  const others = useQueries({
    queries: wanted.map((window) => windowOptions(input, window)),
    combine: (results) => results.map(({ data }) => data),
  })
  const rowAt = useCallback(
    (index: number) => {
      const { window, at } = placeOf(index)
      const page = window === 0 ? first.data : others[wanted.indexOf(window)]
      return page?.items[at]
    },
    [first.data, others, wanted],
  )
  const { data, error, refetch } = first
  return { data, error, refetch, total, isOld, rowAt }
}
