import type { Evidence, NetworkTest } from '@lotse/contract'
import { lookUpTenant } from '../customers/look-up.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { atField } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { readEvidence } from './read-evidence.ts'
import { insertTest } from './store.ts'

type Summary = Pick<NetworkTest, 'site' | 'date' | 'cloud' | 'listAsOf' | 'counts' | 'items'>

interface Wanted {
  readonly customerId: string
  readonly engagementId: string
  readonly summary: Summary
}

/**
 * Records a network test by its summary. Problems: `not-found`; `input-not-valid` for a day to come or a list of another
 * cloud than the tenant's.
 */
export async function recordTest(context: ActingContext, { summary, ...place }: Wanted): Promise<Evidence> {
  const { actor } = context
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const key = { customerId: change.customerId, engagementId: place.engagementId }
      const { tenantId } = await holdEngagementOf(change, place.engagementId)
      await refuseMisfits(change, tenantId, summary)
      const { site, date, cloud, listAsOf, counts, items } = summary
      await insertTest(change.tx, {
        ...key,
        ...{ id: newId(), site, testedOn: date, cloud, listAsOf, counts, items },
        ...{ recordedAt: change.now, recordedBy: actor.personId },
      })
      const after = { site, testedOn: date, connections: counts.connections, reached: counts.reached }
      await change.record({ event: 'networkTest.recorded', engagementId: place.engagementId, after })
      return readEvidence(change.tx, key, { actor, today: change.today })
    },
    repeatOf(context),
  )
}

async function refuseMisfits({ tx, customerId, today }: Change, tenantId: string, summary: Summary): Promise<void> {
  if (summary.date > today)
    throw atField('input-not-valid', 'summary.date', 'future', {
      de: 'Der Test liegt in der Zukunft. Stimmt die Uhr des Geräts, auf dem er lief?',
      en: 'The test lies in the future. Is the clock right of the machine it ran on?',
    })
  const cloud = (await lookUpTenant(tx, customerId, tenantId))?.tenant.cloud
  const expected = cloud === 'gccHigh' ? 'gcchigh' : cloud === 'dod' ? 'dod' : 'worldwide'
  if (summary.cloud !== expected)
    throw atField('input-not-valid', 'summary.cloud', 'other-cloud', {
      de: `Getestet wurde die Liste ${summary.cloud}, der Tenant braucht ${expected}. Mit --cloud ${expected} wiederholen.`,
      en: `The list ${summary.cloud} was tested, the tenant needs ${expected}. Repeat it with --cloud ${expected}.`,
    })
}
