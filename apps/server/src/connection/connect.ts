import type { Cloud, ConnectionView, CredentialInput } from '@lotse/contract'
import { claimTenant } from '../customers/look-up.ts'
import { change } from '../platform/change.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { sealCredential } from './credential.ts'
import { lookAtConnection } from './look-at.ts'
import { nextNight } from './schedule.ts'
import { findConnection, insertConnection, type Place } from './store.ts'
import { thisTenant } from './words.ts'

export interface NewConnection extends Place {
  readonly cloud: Cloud
  readonly directoryId: string
  readonly applicationId: string
  readonly credential: CredentialInput
}

/**
 * Connects a tenant. The credential is kept encrypted; the trail says only of which kind it is. Problems: `not-found`,
 * `already-exists`, `input-not-valid` for a certificate that cannot be used.
 */
export async function connect(context: ActingContext, input: NewConnection): Promise<ConnectionView> {
  const { customerId, tenantId, cloud, directoryId, applicationId } = input
  const place = { customerId, tenantId }
  return change(context, customerId, async ({ tx, now, today, actor, record }) => {
    if (!(await claimTenant(tx, customerId, tenantId))) throw notFound(thisTenant)
    if ((await findConnection(tx, place)) !== null) throw connectedAlready()
    const credential = sealCredential(context.services.secret, place, input.credential, { now, today })
    const night = nextNight(tenantId, now)
    await insertConnection(tx, {
      ...place,
      cloud,
      directoryId,
      applicationId,
      ...credential,
      nextReadAt: night.at,
      nextReason: night.reason,
      connectedBy: actor?.personId ?? null,
      connectedAt: now,
    })
    await record({
      event: 'connection.made',
      subject: tenantId,
      after: {
        cloud,
        directoryId,
        applicationId,
        credential: credential.credentialKind,
        expiresOn: credential.credentialExpiresOn,
      },
    })
    return lookAtConnection(tx, place, { actor: context.actor, today })
  })
}

function connectedAlready(): Problem {
  return new Problem('already-exists', {
    detail: {
      de: 'Dieser Tenant ist schon mit Microsoft Graph verbunden. Ändern Sie die bestehende Verbindung.',
      en: 'This tenant is connected to Microsoft Graph already. Change the connection there is.',
    },
  })
}
