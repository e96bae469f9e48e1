import { faultOfChoice, findDecision, sayChoice, sayChoiceFault } from '@lotse/assessment'
import type { Decision, DecisionTaking } from '@lotse/contract'
import { lookUpCustomer } from '../customers/look-up.ts'
import { answerPoint } from '../decisions/answer-point.ts'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { findTask } from '../engagements/look-up.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { expectedVersion } from '../platform/http/if-match.ts'
import { atField, notFound } from '../platform/http/problem.ts'
import { fillInDecided } from '../remediation/fill-in.ts'
import { thisDecisionPoint } from './problems.ts'
import { WORKSHOP_TASK } from './read-workshop.ts'
import { beginWorkshop } from './store.ts'

interface DecideRequest {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly decisionId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: DecisionTaking & { readonly reason?: string | undefined }
}

/**
 * Writes down how far a decision of the workshop is. What was decided is also said in words: what somebody wrote, otherwise the
 * names of the options in the customer's language. Questions of the questionnaire that nobody answered follow. Problems: `not-found`, `changed-meanwhile` with the present decision,
 * `input-not-valid` and `rule-refused` with the field.
 */
export async function decide(context: ActingContext, { params, headers, body }: DecideRequest): Promise<Decision> {
  const { engagementId, decisionId } = params
  const decision = findDecision(decisionId)?.decision
  if (decision === undefined) throw notFound(thisDecisionPoint)
  const { choice, words, because, reason, ...fields } = body
  requireChoice(decisionId, choice)
  return change(context, customerId(params.customerId), async (change) => {
    await holdEngagementOf(change, engagementId)
    const customer = await lookUpCustomer(change.tx, change.customerId)
    const language = customer?.language === 'en' ? 'en' : 'de'
    const key = { customerId: change.customerId, engagementId }
    const task = await findTask(change.tx, key, WORKSHOP_TASK)
    await beginWorkshop(change, engagementId, context.actor.personId)
    const answer = await answerPoint(change, context, {
      engagementId,
      slug: decisionId,
      first: {
        title: decision.question[language],
        options: decision.options.map(({ label }) => label[language]),
        taskId: task === null ? null : WORKSHOP_TASK,
      },
      seen: expectedVersion(headers),
      fields: { ...fields, ...(because !== undefined && { context: because }) },
      choice,
      outcome: (chosen, before) => {
        const named = sayChoice(decisionId, chosen, language) || null
        if (words !== undefined) return words ?? named
        return choice === undefined ? before : named
      },
      reason: reason || null,
    })
    await fillInDecided(change, key)
    await evaluateEngagement(change, engagementId)
    return answer
  })
}

function requireChoice(decisionId: string, choice: readonly string[] | undefined): void {
  const fault = choice && faultOfChoice(decisionId, choice)
  if (fault)
    throw atField('input-not-valid', 'choice', fault.code, {
      de: sayChoiceFault(fault, 'de'),
      en: sayChoiceFault(fault, 'en'),
    })
}
