import { DECISION_POINTS } from '@lotse/assessment'
import type { KnownFact } from '@lotse/contract'
import { builtInTemplate, isProblem, prefill, readAnswer, sayAnswer } from '@lotse/remediation'
import { lookUpTenant } from '../customers/look-up.ts'
import { findEngagement } from '../engagements/look-up.ts'
import { acceptedAnswers } from '../inventory/look-up.ts'
import { proposedAnswers } from '../inventory/proposed-answers.ts'
import type { Change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { EngagementKey } from './store.ts'

/** The questions are the same in every edition as far as the workshop names them. */
const template = builtInTemplate('commercial')

interface Known {
  readonly questionId: string
  readonly values: readonly string[]
  readonly from: KnownFact['from']
}

/**
 * What the record of the tenant and its inventories say about the points of the workshop, in the order of the questions.
 * An answer somebody accepted comes before one that is only proposed.
 */
export async function knownFacts(tx: Transaction, key: EngagementKey, today: Change['today']): Promise<KnownFact[]> {
  const engagement = await findEngagement(tx, key)
  const found = engagement && (await lookUpTenant(tx, key.customerId, engagement.tenantId))
  if (!found || !engagement) return []
  const { tenant } = found
  const accepted = await acceptedAnswers(tx, key.customerId, tenant.id)
  const proposed = await proposedAnswers(tx, { customerId: key.customerId, tenantId: tenant.id }, today)
  const recorded = prefill(template, [], {
    tenantCloud: null,
    people: engagement.seats,
    suggestions: [{ questionId: 'cloud', values: [tenant.cloud], from: 'tenant' }],
  })
  const all: Known[] = [
    ...recorded.map(({ questionId, answer }) => ({
      questionId,
      values: Array.isArray(answer) ? answer.map(String) : [String(answer)],
      from: 'record' as const,
    })),
    ...accepted.map(({ questionId, values }) => ({ questionId, values, from: 'accepted' as const })),
    ...proposed.map(({ questionId, values }) => ({ questionId, values, from: 'inventory' as const })),
  ]
  return template.questions.flatMap(({ id }) => {
    const first = all.find(({ questionId }) => questionId === id)
    const fact = first && inWords(first)
    return fact ? [fact] : []
  })
}

function inWords({ questionId, values, from }: Known): KnownFact | null {
  const question = template.questions.find(({ id }) => id === questionId)
  if (question === undefined) return null
  const answer = readAnswer(question, question.kind === 'number' ? Number(values[0]) : values)
  if (isProblem(answer)) return null
  return {
    questionId,
    pointIds: DECISION_POINTS.filter(({ knownFrom }) => knownFrom.includes(questionId)).map(({ id }) => id),
    question: { de: question.text.de, en: question.text.en },
    answer: { de: sayAnswer(question, answer, 'de'), en: sayAnswer(question, answer, 'en') },
    from,
  }
}
