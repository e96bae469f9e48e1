import type { UsageReading } from '@lotse/contract'
import type { CustomerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { presentReading } from './present-reading.ts'
import { importedReadings } from './reading-store.ts'
import { tenantExists } from './store.ts'
import { thisTenant } from './texts.ts'

/** Every other report of a tenant, newest import first, replaced ones included. Problem: `not-found`. */
export async function listReadings(
  { services }: ActingContext,
  customerId: CustomerId,
  tenantId: string,
): Promise<UsageReading[]> {
  return services.database.transaction({ customer: customerId }, async (tx) => {
    if (!(await tenantExists(tx, customerId, tenantId))) throw notFound(thisTenant)
    return (await importedReadings(tx, customerId, tenantId)).map(presentReading)
  })
}
