import { kindsOf } from './entitled-users.ts'
import { productName } from './products.ts'
import type { Entitlement, ProductSeats, SeatCounts, SubscribedSku } from './types.ts'

/**
 * Bought, assigned and expected as three numbers (usage.md §7). `expected` is what the project says about its scope.
 * Products without an Apps plan are left out; products for devices and robots are counted apart.
 */
export function seatsOf(
  skus: readonly SubscribedSku[],
  entitlement: { readonly entitled: Pick<Entitlement['entitled'], 'size'> },
  expected: number | null,
): SeatCounts {
  const products = skus.flatMap(productOf)
  const of = (kind: ProductSeats['kind']): ProductSeats[] => products.filter((product) => product.kind === kind)
  const assignments = (kind: ProductSeats['kind']): number | null => sum(of(kind).map((product) => product.assignments))
  return {
    bought: sum(of('apps').map(({ bought }) => bought)),
    inGrace: sum(skus.filter(isForPeople).map(({ warningUnits }) => warningUnits ?? 0)) ?? 0,
    assigned: entitlement.entitled.size,
    expected,
    assignments: assignments('apps'),
    devices: assignments('device'),
    robots: assignments('robot'),
    products,
  }
}

/** Null where one of them is not known: a part is not the whole. */
const sum = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce((total, number) => (total === null || number === null ? null : total + number), 0)

const isForPeople = (sku: SubscribedSku): boolean => kindsOf(sku).has('apps')

function productOf(sku: SubscribedSku): ProductSeats[] {
  const kinds = kindsOf(sku)
  const kind = (['apps', 'robot', 'device'] as const).find((one) => kinds.has(one))
  if (kind === undefined) return []
  const { skuId, partNumber, status, enabledUnits, consumedUnits } = sku
  const name = productName(partNumber ?? skuId)
  return [{ skuId, partNumber, name, kind, status, bought: enabledUnits, assignments: consumedUnits }]
}
