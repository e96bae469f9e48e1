import type { IsoDate } from '@lotse/calendar'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, customerId as toCustomerId } from '../platform/db/scope.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { tenantExists } from '../usage/look-up.ts'

interface TenantToday {
  readonly customerId: CustomerId
  readonly tenantId: string
  readonly today: IsoDate
}

/** Reads something about a tenant in the scope of its customer. Problem: `not-found`. */
export async function readTenant<T>(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  place: { readonly customerId: string; readonly tenantId: string },
  read: (tx: Transaction, tenant: TenantToday) => Promise<T>,
): Promise<T> {
  const customerId = toCustomerId(place.customerId)
  return database.transaction({ customer: customerId }, async (tx) => {
    if (!(await tenantExists(tx, customerId, place.tenantId)))
      throw notFound({ de: 'Diesen Tenant', en: 'This tenant' })
    return read(tx, { customerId, tenantId: place.tenantId, today: clock.today() })
  })
}
