import type { InsightsSearch } from './search.ts'

/** The address as the API asks for it. */
export function queryOf({ q, state, product, customer, stale, settled, sort, engagement }: InsightsSearch) {
  return {
    ...(q && { search: q }),
    ...(state && { state }),
    ...(product && { product }),
    ...(customer && { customerId: customer }),
    ...(engagement && { engagementId: engagement }),
    ...(stale && { stale }),
    ...(settled && { settled }),
    sort: sort ?? ('seats' as const),
  }
}

const filters = ['q', 'state', 'product', 'customer', 'stale', 'settled'] as const

/** Whether the list is narrowed, and the address without that. */
export const isNarrowed = (search: InsightsSearch): boolean => filters.some((name) => search[name] !== undefined)
export const widened = Object.fromEntries(filters.map((name) => [name, undefined])) as Partial<
  Record<keyof InsightsSearch, undefined>
>
