import type { CommunicationGroup, SegmentAttribute } from '@lotse/contract'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { readMatter } from './matter.ts'
import { figuresView } from './plan-view.ts'
import { thisGroup } from './problems.ts'
import type { Place } from './read-plan.ts'
import { writeFigures } from './store.ts'

interface GroupRequest {
  readonly params: Place & { readonly groupId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly segment?: { readonly attribute: SegmentAttribute; readonly value: string } | null | undefined
    readonly surveyAnswers?: number | null | undefined
    readonly surveyScore?: number | null | undefined
    readonly supportCalls?: number | null | undefined
  }
}

/** Says what a group answered and asked, and which segment of the use it is. Problems: `not-found`, `changed-meanwhile`. */
export async function changeGroup(
  context: ActingContext,
  { params, headers, body }: GroupRequest,
): Promise<CommunicationGroup['figures']> {
  const { engagementId, groupId } = params
  return change(context, customerId(params.customerId), async (change) => {
    await holdEngagementOf(change, engagementId)
    const { tx, today, now } = change
    const key = { customerId: change.customerId, engagementId }
    const before = await readMatter(tx, key, today)
    const group = before.groups.find(({ id }) => id === groupId)
    if (group === undefined) throw notFound(thisGroup)
    const seen = figuresView(before, groupId)
    if (seen.version !== expectedVersion(headers)) throw changedMeanwhile(seen)
    const { version: _, ...present } = seen
    const after = {
      segment: body.segment === undefined ? present.segment : body.segment,
      surveyAnswers: body.surveyAnswers === undefined ? present.surveyAnswers : body.surveyAnswers,
      surveyScore: body.surveyScore === undefined ? present.surveyScore : body.surveyScore,
      supportCalls: body.supportCalls === undefined ? present.supportCalls : body.supportCalls,
    }
    const { segment, ...figures } = after
    await writeFigures(tx, {
      ...key,
      groupId,
      segmentAttribute: segment?.attribute ?? null,
      segmentValue: segment?.value ?? null,
      ...figures,
      changedAt: now,
      changedBy: context.actor.personId,
    })
    await change.record({
      event: 'communication.groupChanged',
      engagementId,
      subject: group.name,
      before: present,
      after,
    })
    return figuresView(await readMatter(tx, key, today), groupId)
  })
}
