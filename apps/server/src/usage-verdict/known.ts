import { eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { customer } from '../tables/engagements.ts'
import { type CurrentSnapshot, currentSnapshots } from '../usage/look-up.ts'
import { type PeopleOfTenant, peopleOfTenant } from '../usage-people/look-up.ts'
import { confirmationsOf, type StoredConfirmation } from './confirmation-store.ts'
import { type EffectiveSettings, settingsOf } from './settings.ts'

/** Everything that decides the verdicts on a tenant, as it is stored. */
export interface Known extends EffectiveSettings, PeopleOfTenant {
  /** The reports in force. */
  readonly current: readonly CurrentSnapshot[]
  readonly country: string | null
  readonly confirmations: readonly StoredConfirmation[]
}

/** Reads what decides the verdicts on a tenant; also in the scope of the portfolio. */
export async function knownOf(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<Known> {
  const current = await currentSnapshots(tx, customerId, tenantId)
  return {
    ...(await settingsOf(tx, customerId)),
    ...(await peopleOfTenant(tx, customerId, tenantId, current)),
    current,
    country: await countryOf(tx, customerId),
    confirmations: await confirmationsOf(tx, customerId, tenantId),
  }
}

async function countryOf(tx: Transaction, customerId: CustomerId): Promise<string | null> {
  const [row] = await tx.select({ country: customer.country }).from(customer).where(eq(customer.customerId, customerId))
  return row?.country ?? null
}
