import type { ExpertRequest } from '@lotse/contract'
import { lookUpCustomer } from '../customers/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { personsIn, presentRequest } from './present.ts'
import { thisRequest } from './problems.ts'
import { type ExpertRequestRow, findRequest, stepsOf } from './store.ts'

export interface RequestPlace {
  readonly customerId: string
  readonly engagementId: string
  readonly requestId: string
}

/** One request with its course; a removed draft too, so that it can be brought back. Problem: `not-found`. */
export async function readRequest({ services, actor }: ActingContext, place: RequestPlace): Promise<ExpertRequest> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const row = await findRequest(tx, key, place.requestId)
    if (row === null) throw notFound(thisRequest)
    return wholeRequest(tx, row, { actor, today: services.clock.today() })
  })
}

/** A request as it leaves the server. */
export async function wholeRequest(
  tx: Transaction,
  row: ExpertRequestRow,
  reader: { readonly actor: Actor; readonly today: Change['today'] },
): Promise<ExpertRequest> {
  const steps = await stepsOf(tx, row)
  const names = await namesOf(tx, personsIn(row, steps))
  const customer = await lookUpCustomer(tx, row.customerId)
  return presentRequest(row, steps, { ...reader, names, customerName: customer?.name ?? '' })
}
