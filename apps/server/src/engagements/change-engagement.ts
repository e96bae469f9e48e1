import type { Engagement, Scenario } from '@lotse/contract'
import type { OriginId } from '@lotse/playbook'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { evaluateEngagement } from './evaluate.ts'
import { locate } from './locate.ts'
import { engagementView } from './read-engagement.ts'
import { updateEngagement } from './store.ts'

interface EngagementChange {
  readonly params: { readonly customerId: string; readonly engagementId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly scenario?: Scenario | undefined
    readonly origin?: OriginId | null | undefined
    readonly enterpriseLevel?: number | null | undefined
    readonly seats?: number | null | undefined
  }
}

/** Changes who leads, how it came in, the enterprise flag or the seats. Problems: `not-found`, `changed-meanwhile` with the present engagement. */
export async function changeEngagement(
  context: ActingContext,
  { params, headers, body }: EngagementChange,
): Promise<Engagement> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    const { engagement } = await locate(change, params.engagementId)
    const key = { customerId: change.customerId, engagementId: params.engagementId }
    const { from, to } = differences(engagement, body)
    const changed = await updateEngagement(change.tx, key, expectedVersion(headers), to)
    if (!changed) throw changedMeanwhile(await engagementView(change, actor, params.engagementId))
    await change.record({
      event: 'engagement.changed',
      engagementId: params.engagementId,
      before: from,
      after: to,
    })
    await evaluateEngagement(change, params.engagementId)
    return engagementView(change, actor, params.engagementId)
  })
}
