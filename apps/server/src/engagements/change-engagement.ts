import type { Engagement, Scenario } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { evaluateEngagement } from './evaluate.ts'
import { locate } from './locate.ts'
import { engagementView } from './read-engagement.ts'
import { updateScenario } from './store.ts'

interface EngagementChange {
  readonly params: { readonly customerId: string; readonly engagementId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly scenario: Scenario }
}

/** Sets who leads the deployment. Problems: `not-found`, `changed-meanwhile` with the present engagement. */
export async function changeEngagement(
  context: ActingContext,
  { params, headers, body }: EngagementChange,
): Promise<Engagement> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    const { engagement } = await locate(change, params.engagementId)
    const key = { customerId: change.customerId, engagementId: params.engagementId }
    const changed = await updateScenario(change.tx, key, expectedVersion(headers), body.scenario)
    if (!changed) throw changedMeanwhile(await engagementView(change, actor, params.engagementId))
    await change.record({
      event: 'engagement.changed',
      engagementId: params.engagementId,
      before: { scenario: engagement.scenario },
      after: { scenario: body.scenario },
    })
    await evaluateEngagement(change, params.engagementId)
    return engagementView(change, actor, params.engagementId)
  })
}
