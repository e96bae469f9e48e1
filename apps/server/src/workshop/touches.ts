import { findDecision, PROJECT_WORDS, touchedBy } from '@lotse/assessment'
import type { Consequences } from '@lotse/contract'
import { builtInTemplate } from '@lotse/remediation'
import { pointDecisionsOf } from '../decisions/look-up.ts'
import { engagementExists } from '../engagements/look-up.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { answersGiven } from '../remediation/look-up.ts'
import { thisDecisionPoint } from './problems.ts'

/** Everything a change of a decision touches, with how far the decisions are that rest on it. Problem: `not-found`. */
export async function readConsequences(
  { services }: ActingContext,
  place: { readonly customerId: string; readonly engagementId: string; readonly decisionId: string },
): Promise<Consequences> {
  if (findDecision(place.decisionId) === undefined) throw notFound(thisDecisionPoint)
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  const { rows, given } = await services.database.transaction({ customer: key.customerId }, async (tx) => {
    await engagementExists(tx, key)
    return { rows: await pointDecisionsOf(tx, key), given: await answersGiven(tx, key) }
  })
  const { questions, configuration, project, decisions } = touchedBy(place.decisionId)
  const template = builtInTemplate('commercial')
  return {
    questions: questions.flatMap((wanted) => {
      const question = template.questions.find(({ id }) => id === wanted)
      return question === undefined
        ? []
        : [
            {
              id: wanted,
              text: { de: question.text.de, en: question.text.en },
              said: given.get(wanted) ?? null,
            },
          ]
    }),
    configuration: [...configuration],
    project: project.map((part) => ({ ...PROJECT_WORDS[part] })),
    decisions: decisions.flatMap(({ id, direct }) => {
      const decision = findDecision(id)?.decision
      const state = rows.find(({ slug }) => slug === id)?.state ?? null
      return decision === undefined ? [] : [{ id, question: { ...decision.question }, state, direct }]
    }),
  }
}
