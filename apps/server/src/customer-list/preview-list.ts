import type { CustomerListResult, CustomerListRow } from '@lotse/contract'
import type { Services } from '../platform/services.ts'
import { outcomeOf, type Planned, planRows } from './plan-rows.ts'
import { selectKnownCustomers, selectStaff } from './store.ts'

/** What an import of these rows would do now. */
export async function previewList(
  services: Pick<Services, 'database'>,
  rows: readonly CustomerListRow[],
): Promise<CustomerListResult> {
  return resultOf((await planList(services, rows)).map(outcomeOf))
}

/** Decides for each row against what is there now, apart from the customers in `own`. */
export async function planList(
  { database }: Pick<Services, 'database'>,
  rows: readonly CustomerListRow[],
  own: ReadonlySet<string> = new Set(),
): Promise<Planned[]> {
  return database.transaction('portfolio', async (tx) => {
    const known = (await selectKnownCustomers(tx)).filter(({ customerId }) => !own.has(customerId))
    return planRows(rows, { known, staff: await selectStaff(tx) })
  })
}

/** The rows with their sums. */
export function resultOf(rows: CustomerListResult['rows']): CustomerListResult {
  const count = (outcome: 'create' | 'exists' | 'rejected') => rows.filter((row) => row.outcome === outcome).length
  return { create: count('create'), exists: count('exists'), rejected: count('rejected'), rows }
}
