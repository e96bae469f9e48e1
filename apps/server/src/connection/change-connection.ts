import type { Cloud, ConnectionView, CredentialInput } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { sealCredential } from './credential.ts'
import { lookAtConnection } from './look-at.ts'
import { forgetSources, holdConnection, type Place, updateFromVersion } from './store.ts'
import { thisConnection } from './words.ts'

export interface ConnectionChange {
  readonly place: Place
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly cloud?: Cloud | undefined
    readonly directoryId?: string | undefined
    readonly applicationId?: string | undefined
    readonly credential?: CredentialInput | undefined
  }
}

/**
 * Changes where a connection leads or replaces its credential; one that is not sent stays. What was found out about
 * another cloud, directory or application is forgotten, and a run that reads there ends. Problems: `not-found`, `changed-meanwhile` with the present
 * state, `input-not-valid` for a certificate that cannot be used.
 */
export async function changeConnection(
  context: ActingContext,
  { place, headers, body }: ConnectionChange,
): Promise<ConnectionView> {
  const { credential, ...where } = body
  return change(context, place.customerId, async ({ tx, now, today, record }) => {
    const view = () => lookAtConnection(tx, place, { actor: context.actor, today })
    const before = await holdConnection(tx, place)
    if (before === null) throw notFound(thisConnection)
    const { from, to } = differences(before, where)
    const replaced = credential && sealCredential(context.services.secret, place, credential, { now, today })
    const leadsElsewhere = Object.keys(to).length > 0
    const values = {
      ...to,
      ...replaced,
      ...((leadsElsewhere || replaced) && { roles: null }),
      ...(leadsElsewhere && { jobId: null, failingSince: null, failingAnswer: null }),
    }
    if (!(await updateFromVersion(tx, place, expectedVersion(headers), values))) throw changedMeanwhile(await view())
    if (leadsElsewhere) await forgetSources(tx, place)
    if (leadsElsewhere && before.jobId !== null) await context.services.jobs.cancel(tx, place.customerId, before.jobId)
    await record({
      event: 'connection.changed',
      subject: place.tenantId,
      before: { ...from, ...(replaced && { expiresOn: before.credentialExpiresOn }) },
      after: {
        ...to,
        ...(replaced && { credential: replaced.credentialKind, expiresOn: replaced.credentialExpiresOn }),
      },
    })
    return view()
  })
}
