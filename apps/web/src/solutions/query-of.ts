import { causeIds, evidenceKinds, reasonIds } from '@lotse/playbook'
import type { SolutionsSearch } from './search.ts'

/** The address as the API asks for it; words it does not know are left out. */
export function queryOf(search: SolutionsSearch) {
  const cause = causeIds.find((id) => id === search.cause)
  const evidence = evidenceKinds.find((id) => id === search.evidence)
  const reason = reasonIds.find((id) => id === search.reason)
  return {
    ...(search.q && { search: search.q }),
    ...(cause && { cause }),
    ...(evidence && { evidence }),
    ...(reason && { reason }),
    ...(search.product && { product: search.product }),
    ...(search.sure && { sureness: search.sure }),
    ...(search.language && { language: search.language }),
    ...(search.mine && { mine: search.mine }),
    ...(search.old && { old: search.old }),
    ...(search.withdrawn && { withdrawn: search.withdrawn }),
    ...(search.naming && { naming: search.naming }),
    ...(search.engagement && { engagementId: search.engagement }),
    sort: search.sort ?? ('fit' as const),
  }
}

const filters = [
  'q',
  'cause',
  'evidence',
  'reason',
  'product',
  'sure',
  'language',
  'mine',
  'old',
  'withdrawn',
  'naming',
] as const

/** Whether the list is narrowed, and the address without that. */
export const isNarrowed = (search: SolutionsSearch): boolean => filters.some((name) => search[name] !== undefined)
export const widened = Object.fromEntries(filters.map((name) => [name, undefined])) as Partial<
  Record<keyof SolutionsSearch, undefined>
>
