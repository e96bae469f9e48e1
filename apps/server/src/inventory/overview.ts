import type { IsoDate } from '@lotse/calendar'
import type { InventoryOverview } from '@lotse/contract'
import { lookUpTenant } from '../customers/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { answersOf } from './answer-store.ts'
import { findingsOf } from './findings.ts'
import { presentOverview } from './present.ts'
import { snapshotsOf, type TenantKey } from './store.ts'
import { thisTenant } from './texts.ts'

interface Place {
  readonly customerId: string
  readonly tenantId: string
}

/** Inventories, findings and proposed answers of a tenant. Problem: `not-found`. */
export async function inventoryOverview({ services, actor }: ActingContext, place: Place): Promise<InventoryOverview> {
  const key = { customerId: customerId(place.customerId), tenantId: place.tenantId }
  return services.database.transaction({ customer: key.customerId }, (tx) =>
    readOverview(tx, key, services.clock.today(), actor),
  )
}

/** The same inside a transaction, for a change that answers with it. */
export async function readOverview(
  tx: Transaction,
  key: TenantKey,
  today: IsoDate,
  actor: Actor,
): Promise<InventoryOverview> {
  await requireTenant(tx, key)
  const rows = await snapshotsOf(tx, key)
  const answers = await answersOf(tx, key)
  const shown = await findingsOf(tx, key, rows, today)
  const names = await namesOf(tx, [
    ...rows.map(({ importedBy }) => importedBy),
    ...answers.map(({ givenBy }) => givenBy),
  ])
  return presentOverview({ key, rows, shown, answers, names }, actor)
}

/** Says that the tenant is there. Problem: `not-found`. */
export async function requireTenant(tx: Transaction, { customerId: of, tenantId }: TenantKey): Promise<void> {
  if ((await lookUpTenant(tx, of, tenantId)) === null) throw notFound(thisTenant)
}
