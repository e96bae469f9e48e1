import { PRODUCT_NAMES } from './products.ts'

/** Part numbers of products without an Apps plan for people (usage.md §7). */
const WITHOUT_APPS: ReadonlySet<string> = new Set([
  'SPE_F1',
  'DESKLESSPACK',
  'STANDARDPACK',
  'O365_BUSINESS_ESSENTIALS',
  'ENTERPRISEPACKWITHOUTPROPLUS_GOV',
  'STANDARDWOFFPACK_FACULTY',
  'STANDARDWOFFPACK_STUDENT',
])

const TITLES: ReadonlySet<string> = new Set(
  Object.entries(PRODUCT_NAMES).flatMap(([part, name]) => (WITHOUT_APPS.has(part) ? [] : [name.toLowerCase()])),
)

/**
 * Seats of products with the Apps in the product list of the admin center, which names products and no plans: a stand-in
 * for `seatsOf` where nothing better is known. Null where none of the titles is known to have the Apps, or one of those
 * does not say how many. Source: usage.md §7 and §8.
 */
export function seatsByTitle(
  products: readonly { readonly title: string; readonly total: number | null }[],
): number | null {
  const known = products.filter(({ title }) => TITLES.has(title.trim().toLowerCase()))
  if (known.length === 0) return null
  return known.reduce<number | null>((sum, { total }) => (sum === null || total === null ? null : sum + total), 0)
}
