import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { visibleAudiences } from './policy.ts'
import { countByAnchor, latestByAnchor } from './store.ts'

/** How many files hang at each item of the checklist, by its id, of those that `actor` sees. */
export const filesByItem = (
  tx: Transaction,
  key: { readonly customerId: CustomerId; readonly engagementId: string },
  actor: Actor,
): Promise<ReadonlyMap<string, number>> => countByAnchor(tx, key, 'checklistItem', visibleAudiences(actor))

/** The files at items of the checklist that people of the customer see, each as it is now. */
export async function filesForCustomer(
  tx: Transaction,
  key: { readonly customerId: CustomerId; readonly engagementId: string },
): Promise<readonly { readonly itemId: string; readonly name: string; readonly sha256: string }[]> {
  const found = await latestByAnchor(tx, key, 'checklistItem', visibleAudiences({ kind: 'customer' }))
  return found.flatMap(({ document: { attachedId, name }, latest: { sha256 } }) =>
    attachedId === null ? [] : [{ itemId: attachedId, name, sha256 }],
  )
}

/** How many files hang at each compatibility case, by its id, of those that `actor` sees. */
export const filesAtCases = (
  tx: Transaction,
  key: { readonly customerId: CustomerId; readonly engagementId: string },
  actor: Actor,
): Promise<ReadonlyMap<string, number>> => countByAnchor(tx, key, 'compatCase', visibleAudiences(actor))
