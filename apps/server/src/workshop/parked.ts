import { findPoint } from '@lotse/assessment'
import type { ParkedQuestion } from '@lotse/contract'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField, notFound } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { presentedParked } from './present.ts'
import { thisParkedQuestion } from './problems.ts'
import { beginWorkshop, insertParked, type ParkedRow, parkedOf, updateParked } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/** Parks a question. Problems: `not-found`, `input-not-valid` where the point is none. */
export async function parkQuestion(
  context: ActingContext,
  { customerId: of, engagementId, words, pointId }: Place & { readonly words: string; readonly pointId: string | null },
): Promise<ParkedQuestion> {
  requirePoint(pointId)
  return change(
    context,
    customerId(of),
    async (change) => {
      await holdEngagementOf(change, engagementId)
      const by = context.actor.personId
      await beginWorkshop(change, engagementId, by)
      const row = await insertParked(change.tx, {
        customerId: change.customerId,
        id: newId(),
        engagementId,
        words,
        pointId,
        parkedAt: change.now,
        parkedBy: by,
      })
      await change.record({ event: 'workshop.parked', engagementId, subject: words.slice(0, 200) })
      return only(change, row)
    },
    repeatOf(context),
  )
}

interface ParkedRequest {
  readonly params: Place & { readonly parkedId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly words?: string | undefined
    readonly pointId?: string | null | undefined
    readonly answer?: string | null | undefined
  }
}

/** Changes or settles a parked question; without an answer it is parked again. Problems: `not-found`, `changed-meanwhile`. */
export async function changeParked(
  context: ActingContext,
  { params, headers, body: { words, pointId, answer } }: ParkedRequest,
): Promise<ParkedQuestion> {
  requirePoint(pointId ?? null)
  return change(context, customerId(params.customerId), async (change) => {
    await holdEngagementOf(change, params.engagementId)
    const key = { customerId: change.customerId, engagementId: params.engagementId }
    const before = (await parkedOf(change.tx, key)).find(({ id }) => id === params.parkedId)
    if (before === undefined) throw notFound(thisParkedQuestion)
    if (before.version !== expectedVersion(headers)) throw changedMeanwhile(await only(change, before))
    const after = await updateParked(change.tx, before, {
      ...(words !== undefined && { words }),
      ...(pointId !== undefined && { pointId }),
      ...(answer !== undefined && { answer, settledAt: answer === null ? null : (before.settledAt ?? change.now) }),
    })
    await change.record({
      event: after.answer !== null && before.answer === null ? 'workshop.parkedSettled' : 'workshop.parkedChanged',
      engagementId: params.engagementId,
      subject: after.words.slice(0, 200),
    })
    return only(change, after)
  })
}

async function only({ tx }: Change, row: ParkedRow): Promise<ParkedQuestion> {
  const [question] = await presentedParked(tx, [row])
  if (question === undefined) throw new Error('a question that was just written is gone')
  return question
}

function requirePoint(pointId: string | null): void {
  if (pointId !== null && findPoint(pointId) === undefined)
    throw atField('input-not-valid', 'pointId', 'unknown', {
      de: 'Diesen Entscheidungspunkt gibt es nicht.',
      en: 'There is no such decision point.',
    })
}
