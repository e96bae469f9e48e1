import type { DeviceFilter, DeviceRowView } from '@lotse/contract'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { api } from '../../app/api.ts'
import { useTenantPlace } from '../inventory-query.ts'

/** Rows that are asked for at once. */
const page = 100

type Filter = Partial<DeviceFilter> & Pick<DeviceFilter, 'sort' | 'descending'>

/** A list of which only the part on the screen is there. */
export interface DeviceRows {
  /** The first page: it says whether the list can be shown at all. */
  readonly first: { readonly data: unknown; readonly error: Error | null; refetch(): Promise<unknown> }
  readonly total: number
  rowAt(index: number): DeviceRowView | undefined
  /** Says which rows are on the screen, so that they are fetched. */
  onSeen(first: number, last: number): void
}

/** The devices that match, page by page as they come into sight. */
export function useDeviceRows(filter: Filter): DeviceRows {
  const place = useTenantPlace()
  const [seen, setSeen] = useState<readonly [number, number]>([0, 0])
  const options = (number: number) =>
    api.inventory.devices.queryOptions({
      input: { ...place, ...filter, limit: page, ...(number > 0 && { after: String(number * page) }) },
    })
  const first = useQuery({ ...options(0), placeholderData: keepPreviousData })
  const total = first.data?.total ?? 0
  const last = Math.max(0, Math.ceil(total / page) - 1)
  const numbers = between(Math.min(seen[0], last), Math.min(seen[1], last))
  const others = useQueries({ queries: numbers.map(options) })
  const pages = new Map(numbers.map((number, index) => [number, others[index]?.data]))
  const onSeen = useCallback((from: number, to: number) => {
    const next = [Math.floor(from / page), Math.floor(to / page)] as const
    setSeen((before) => (before[0] === next[0] && before[1] === next[1] ? before : next))
  }, [])
  return {
    first,
    total,
    rowAt(index) {
      const number = Math.floor(index / page)
      const data = number === 0 ? first.data : pages.get(number)
      return data?.items[index % page]
    },
    onSeen,
  }
}

const between = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
