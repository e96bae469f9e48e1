import { PRODUCT_ROWS, type ProductRow } from './product-rows.ts'

/**
 * The products that setup knows, with the published generic key of volume products and the last day of support.
 * Source: the vendor's public documentation as of October 2024 (product ids March 2024 and the 2024 volume products) and real files.
 */
export interface ProductFact {
  readonly id: string
  readonly name: string
  readonly family: string
  readonly licensing: ProductRow[3]
  /** `M365`, `any`, `legacy`, or the year of a product bought once. */
  readonly generation: string
  readonly kind: ProductRow[5]
  /** Published generic key, which selects a key server and is no secret. */
  readonly genericKey: string | null
  /** The last day of support as YYYY-MM-DD; null for what has no year. */
  readonly endOfSupport: string | null
}

/**
 * The day on which support of everything of a year ends; it still counts. Source: the vendor's fixed lifecycle of each
 * generation, as of November 2026.
 */
const ENDS: Readonly<Record<string, string>> = {
  '2013': '2023-04-11',
  '2016': '2025-10-14',
  '2019': '2025-10-14',
  '2021': '2026-10-13',
  '2024': '2029-10-09',
}

/** Every product, by its id in lower case. */
export const PRODUCTS: ReadonlyMap<string, ProductFact> = new Map(
  PRODUCT_ROWS.map(([id, name, family, licensing, generation, kind, genericKey]) => [
    id.toLowerCase(),
    {
      id,
      name,
      family,
      licensing,
      generation,
      kind,
      genericKey: genericKey ?? null,
      endOfSupport: ENDS[generation] ?? null,
    },
  ]),
)

/** Products by their published generic key. */
export const GENERIC_KEYS: ReadonlyMap<string, ProductFact> = new Map(
  [...PRODUCTS.values()].flatMap((product) => (product.genericKey === null ? [] : [[product.genericKey, product]])),
)

/** Ids of all products. */
export const PRODUCT_IDS: readonly string[] = [...PRODUCTS.values()].map(({ id }) => id)
