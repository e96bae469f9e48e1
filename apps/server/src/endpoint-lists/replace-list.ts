import type { IsoDate } from '@lotse/calendar'
import type { EndpointLists } from '@lotse/contract'
import { isEndpointList, type NetworkCloud, readEndpointList, sayListFault } from '@lotse/network'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { readLists } from './read-lists.ts'
import { insertList, putAway, takeUp } from './store.ts'

interface Wanted {
  readonly cloud: NetworkCloud
  readonly asOf: IsoDate
  readonly source: string
  readonly list?: unknown
}

/** Takes a list of the vendor into use. Problem: `input-not-valid` with every fault of it. */
export async function replaceList(
  context: ActingContext,
  { cloud, asOf, source, list }: Wanted,
): Promise<EndpointLists> {
  const read = readEndpointList(list, cloud, { asOf, source })
  if (!isEndpointList(read)) {
    const errors = read.slice(0, 20).map((fault) => ({
      field: 'list',
      code: fault.code,
      message: { de: sayListFault(fault, 'de'), en: sayListFault(fault, 'en') },
    }))
    throw new Problem('input-not-valid', { errors })
  }
  return change(
    context,
    ORGANISATION,
    async ({ tx, now, record }) => {
      await putAway(tx, cloud)
      const brought = { broughtAt: now, broughtBy: context.actor.personId, inUse: true }
      // The day and source somebody confirmed count, whatever a file says of itself.
      await insertList(tx, { customerId: ORGANISATION, id: newId(), cloud, asOf, source, sets: read.sets, ...brought })
      await record({ event: 'endpointList.replaced', after: { networkCloud: cloud, asOf, sets: read.sets.length } })
      return readLists(tx, context.actor)
    },
    repeatOf(context),
  )
}

/** Goes back to an earlier list, or with null to the one that comes along. Problem: `not-found`. */
export async function switchList(
  context: ActingContext,
  { cloud, id }: { readonly cloud: NetworkCloud; readonly id: string | null },
): Promise<EndpointLists> {
  return change(
    context,
    ORGANISATION,
    async ({ tx, record }) => {
      await putAway(tx, cloud)
      const row = id === null ? null : await takeUp(tx, cloud, id)
      if (id !== null && row === null) throw notFound({ de: 'Diese Endpunktliste', en: 'This list of endpoints' })
      await record({ event: 'endpointList.switched', after: { networkCloud: cloud, asOf: row?.asOf ?? null } })
      return readLists(tx, context.actor)
    },
    repeatOf(context),
  )
}
