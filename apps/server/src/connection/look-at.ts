import type { IsoDate } from '@lotse/calendar'
import type { ConnectionView } from '@lotse/contract'
import { lookUpTenant } from '../customers/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { notFound } from '../platform/http/problem.ts'
import { lastImport } from './last-import.ts'
import { type KnownConnection, presentConnection } from './present.ts'
import { findConnection, isAtWork, lastReadAt, type Place, personName, runsOf, sourcesOf } from './store.ts'
import { thisTenant } from './words.ts'

const SHOWN_RUNS = 14

/** The connection of a tenant as people see it. Problem: `not-found`. */
export async function lookAtConnection(
  tx: Transaction,
  place: Place,
  who: { readonly actor: Actor; readonly today: IsoDate },
): Promise<ConnectionView> {
  const found = await lookUpTenant(tx, place.customerId, place.tenantId)
  if (found === null) throw notFound(thisTenant)
  return presentConnection(found.tenant, await knownConnection(tx, place), who)
}

async function knownConnection(tx: Transaction, place: Place): Promise<KnownConnection | null> {
  const row = await findConnection(tx, place)
  if (row === null) return null
  const isRunning = row.jobId !== null && (await isAtWork(tx, place.customerId, row.jobId))
  return {
    row,
    connectedByName: row.connectedBy && (await personName(tx, row.connectedBy)),
    sources: await sourcesOf(tx, place),
    runs: await runsOf(tx, place, SHOWN_RUNS),
    lastReadAt: await lastReadAt(tx, place),
    lastImport: await lastImport(tx, place),
    jobId: isRunning ? row.jobId : null,
  }
}
