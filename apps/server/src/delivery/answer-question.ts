import type { WorkflowAnswer } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { locate } from '../engagements/locate.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { presentAnswer as present } from './present.ts'
import { insertAnswer, presentAnswer } from './store.ts'

interface Answering {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly questionId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly answer: WorkflowAnswer['answer']; readonly why: string }
}

/**
 * Answers a question of the workflow and says why; null opens it again. Whoever answers otherwise than the facts is
 * heard: the evaluation then shows the contradiction. Problems: `not-found` where the playbook does not ask this,
 * `changed-meanwhile` with the present answer.
 */
export async function answerQuestion(
  context: ActingContext,
  { params, headers, body }: Answering,
): Promise<WorkflowAnswer> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    const { tx, now, record } = change
    const { playbook } = await locate(change, params.engagementId)
    if (!playbook.questions.some(({ id }) => id === params.questionId))
      throw notFound({ de: 'Diese Frage des Leitfadens', en: 'This question of the playbook' })
    const key = { customerId: change.customerId, engagementId: params.engagementId }
    const before = await presentAnswer(tx, key, params.questionId)
    if ((before?.version ?? 0) !== expectedVersion(headers))
      throw changedMeanwhile(present(params.questionId, before, await namesOf(tx, [before?.answeredBy ?? null])))
    const after = await insertAnswer(tx, {
      ...key,
      questionId: params.questionId,
      version: (before?.version ?? 0) + 1,
      answer: body.answer,
      why: body.why,
      answeredBy: actor.personId,
      answeredAt: now,
    })
    const { from, to } = differences({ answer: before?.answer ?? null }, { answer: body.answer })
    await record({
      event: 'question.answered',
      engagementId: params.engagementId,
      subject: params.questionId,
      ...(before && { before: from }),
      after: before ? to : { answer: body.answer },
      reason: body.why,
    })
    await evaluateEngagement(change, params.engagementId)
    return present(params.questionId, after, await namesOf(tx, [actor.personId]))
  })
}
