import { findPoint } from '@lotse/assessment'
import type { WorkshopView } from '@lotse/contract'
import { lookUpCustomer } from '../customers/look-up.ts'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField, notFound } from '../platform/http/problem.ts'
import { fillInDecided } from '../remediation/fill-in.ts'
import { thisDecisionPoint } from './problems.ts'
import { workshopView } from './read-workshop.ts'
import { beginWorkshop, findWorkshop, leaveOut, nextVersion, putBack } from './store.ts'

interface ScopeRequest {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly pointId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly inScope: boolean; readonly reason?: string | undefined }
}

/**
 * Takes a point in or out of scope; what was decided there stays, and answers the questionnaire only in scope. Problems: `not-found`, `changed-meanwhile` with the present
 * workshop, `rule-refused` at `reason` where none is given for leaving a point out.
 */
export async function changeScope(
  context: ActingContext,
  { params, headers, body: { inScope, reason } }: ScopeRequest,
): Promise<WorkshopView> {
  const { engagementId, pointId } = params
  const point = findPoint(pointId)
  if (point === undefined) throw notFound(thisDecisionPoint)
  const why = inScope ? null : requireReason(reason)
  return change(context, customerId(params.customerId), async (change) => {
    await holdEngagementOf(change, engagementId)
    const { tx, now } = change
    const key = { customerId: change.customerId, engagementId }
    const reader = { actor: context.actor, today: change.today }
    const before = await findWorkshop(tx, key)
    if ((before?.version ?? 0) !== expectedVersion(headers)) throw changedMeanwhile(await workshopView(tx, key, reader))
    const by = context.actor.personId
    const row = before ?? (await beginWorkshop(change, engagementId, by))
    if (why === null) await putBack(tx, key, pointId)
    else await leaveOut(tx, { ...key, pointId, reason: why, leftOutAt: now, leftOutBy: by })
    if (before !== null) await nextVersion(tx, row)
    await change.record({
      event: 'workshop.scopeChanged',
      engagementId,
      subject: point.title[(await lookUpCustomer(tx, key.customerId))?.language === 'en' ? 'en' : 'de'],
      after: { inScope },
      ...(why !== null && { reason: why }),
    })
    await fillInDecided(change, key)
    await evaluateEngagement(change, engagementId)
    return workshopView(tx, key, reader)
  })
}

function requireReason(reason: string | undefined): string {
  if (reason) return reason
  throw atField('rule-refused', 'reason', 'missing', {
    de: 'Warum gehört der Punkt nicht zum Umfang? Ein Satz genügt.',
    en: 'Why is the point out of scope? A sentence suffices.',
  })
}
