import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { readSort, type Sort, writeSort } from './sort.ts'

/**
 * The order of a table as the search parameter `sort` of the address, so that a link shows what its sender saw. The
 * page's `validateSearch` must let `sort` through.
 * @param columns ids that can be sorted by; pass a constant
 * @param fallback the order while the address says none
 */
export function useUrlSort(columns: readonly string[], fallback: Sort): readonly [Sort, (sort: Sort) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const sort = useMemo(() => readSort(search.sort, columns) ?? fallback, [search.sort, columns, fallback])
  const setSort = useCallback(
    (next: Sort) => {
      // The routes this table may stand on know their search parameters; this hook only adds one of them.
      const withSort = (before: object) => ({ ...before, sort: writeSort(next) })
      void navigate({ to: '.', search: withSort as never, replace: true })
    },
    [navigate],
  )
  return [sort, setSort]
}
