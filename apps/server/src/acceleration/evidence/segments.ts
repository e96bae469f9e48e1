import { segmentsOfTenant } from '../../usage-people/segments-of-tenant.ts'
import { piece, type Source } from './source.ts'

/** A segment lags that is so many points behind the whole. */
const BEHIND_POINTS = 15

/** Departments and other segments that lag behind the whole; small ones never get here. */
export const segments: Source = async (seen) => {
  const { tx, key, tenantId, today } = seen
  const { table } = await segmentsOfTenant(tx, key.customerId, tenantId, { attribute: 'department', today })
  if (table === null) return []
  const lagging = table.rows
    .filter(({ segment, rate, missing }) => segment !== null && missing > 0 && rate < table.total.rate - BEHIND_POINTS)
    .sort((one, other) => other.missing - one.missing)
  return piece('laggingSegments', lagging.length, seen, {
    of: table.rows.length,
    about: lagging.flatMap(({ segment }) => segment ?? []),
  })
}
