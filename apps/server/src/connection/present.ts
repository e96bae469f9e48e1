import { daysBetween, type IsoDate } from '@lotse/calendar'
import { type Cloud, type Connection, type ConnectionView, UPLOAD_PERMISSION } from '@lotse/contract'
import type { TenantRow } from '../customers/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import { cloudAddresses } from './addresses.ts'
import { mayConnect } from './policy.ts'
import { MONTHLY, permissions, sourceOf, sources } from './sources.ts'
import { concealedIn, stateOf } from './state.ts'
import type { ConnectionRow, RunRow, SourceRow } from './store.ts'

/** A connection with all that is known about it. */
export interface KnownConnection {
  readonly row: ConnectionRow
  readonly connectedByName: string | null
  readonly sources: readonly SourceRow[]
  readonly runs: readonly RunRow[]
  readonly lastReadAt: Date | null
  readonly lastImport: Connection['lastImport']
  /** The job at work, where it still is. */
  readonly jobId: string | null
}

/** What leaves the server about a connection, listed field by field. No credential is among it. */
export function presentConnection(
  tenant: TenantRow,
  known: KnownConnection | null,
  { actor, today }: { readonly actor: Actor; readonly today: IsoDate },
): ConnectionView {
  return {
    tenantId: tenant.id,
    suggested: { cloud: tenant.cloud, directoryId: tenant.directoryId },
    connection: known && present(known, today),
    places: (Object.keys(cloudAddresses) as Cloud[]).map((cloud) => {
      const { portal, adminCentre, signIn, graph } = cloudAddresses[cloud]
      return { cloud, portal, adminCentre, signIn, graph, consent: known && consentIn(cloud, known.row) }
    }),
    permissions: permissions.map(({ name, isNeeded, sources: opened }) => ({ name, isNeeded, sources: [...opened] })),
    may: { change: mayConnect(actor, { customerId: tenant.customerId }) },
  }
}

/** Where an administrator of the tenant agrees to the permissions of the application. */
export function consentIn(
  cloud: Cloud,
  { directoryId, applicationId }: Pick<ConnectionRow, 'directoryId' | 'applicationId'>,
): string {
  return `${cloudAddresses[cloud].signIn}/${directoryId}/adminconsent?client_id=${applicationId}`
}

function present(known: KnownConnection, today: IsoDate): Connection {
  const { row, connectedByName, sources: asked, runs, lastReadAt, lastImport, jobId } = known
  const answers = sources.flatMap(({ id }) => asked.find(({ source }) => source === id)?.answer ?? [])
  const { credentialExpiresOn, failingSince, roles } = row
  return {
    cloud: row.cloud,
    directoryId: row.directoryId,
    applicationId: row.applicationId,
    credential: {
      kind: row.credentialKind,
      setAt: row.credentialSetAt.toISOString(),
      expiresOn: credentialExpiresOn,
      thumbprint: row.thumbprint,
    },
    connectedBy: row.connectedBy === null ? null : { id: row.connectedBy, name: connectedByName ?? '' },
    connectedAt: row.connectedAt.toISOString(),
    state: stateOf({
      today,
      failingSince,
      credentialExpiresOn,
      answers,
      hasCome: asked.some(({ source, sha256 }) => source === MONTHLY && sha256 !== null),
      isRefused: lastImport !== null && lastImport.problems.length > 0,
    }),
    failingSince,
    daysToExpiry: credentialExpiresOn && daysBetween(today, credentialExpiresOn),
    concealed: concealedIn(answers),
    jobId,
    nextReadAt: row.nextReadAt.toISOString(),
    lastReadAt: lastReadAt?.toISOString() ?? null,
    dataOf: asked.map(({ dataOf }) => dataOf).reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null),
    sources: answers,
    lastImport,
    runs: runs.map(({ id, reason, startedAt, finishedAt, answers: given }) => ({
      id,
      reason,
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
      answers: given.map(({ source, answer }) => ({ source, answer })),
    })),
    permissions: permissions.map(({ name, isNeeded, sources: opened }) => ({
      name,
      isNeeded,
      isGranted: roles && opened.every((one) => sourceOf(one).permissions.some((enough) => roles.includes(enough))),
      sources: [...opened],
    })),
    mayWrite: roles === null ? null : roles.includes(UPLOAD_PERMISSION),
    version: row.version,
  }
}
