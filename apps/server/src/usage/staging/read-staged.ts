import type { UsageImport, UsageImportEntry } from '@lotse/contract'
import type { Actor } from '../../platform/access/actor.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { CustomerId } from '../../platform/db/scope.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { notFound } from '../../platform/http/problem.ts'
import { settingsOf } from '../../usage-verdict/look-up.ts'
import { knownReports } from '../known-reports.ts'
import { tenantExists } from '../store.ts'
import { thisImport, thisTenant } from '../texts.ts'
import { presentEntry, presentStaged } from './present-staged.ts'
import { findStaged, openStaged, type StagedKey } from './store.ts'

/** What an import would bring, and where it is. Problem: `not-found`. */
export async function readStaged({ services, actor }: ActingContext, key: StagedKey): Promise<UsageImport> {
  const now = services.clock.now()
  return services.database.transaction({ customer: key.customerId }, (tx) => stagedView(tx, key, { actor, now }))
}

/** The same in a transaction that is under way. */
export async function stagedView(
  tx: Transaction,
  key: StagedKey,
  who: { readonly actor: Actor; readonly now: Date },
): Promise<UsageImport> {
  const row = await findStaged(tx, key)
  if (row === null) throw notFound(thisImport)
  const known = await knownReports(tx, key.customerId, key.tenantId)
  const { settings } = await settingsOf(tx, key.customerId)
  return presentStaged(row, { ...who, known, settings })
}

/** Imports of a tenant that wait for somebody's word, oldest first. Problem: `not-found`. */
export async function listStaged(
  { services }: ActingContext,
  customerId: CustomerId,
  tenantId: string,
): Promise<UsageImportEntry[]> {
  return services.database.transaction({ customer: customerId }, async (tx) => {
    if (!(await tenantExists(tx, customerId, tenantId))) throw notFound(thisTenant)
    return (await openStaged(tx, customerId, tenantId)).map(presentEntry)
  })
}
