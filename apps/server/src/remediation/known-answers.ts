import type { RemediationSource } from '@lotse/contract'
import { type Answer, isProblem, prefill, readAnswer, type Template } from '@lotse/remediation'
import { teamContacts } from '../contacts/look-up.ts'
import { acceptedAnswers } from '../inventory/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import { type TakenDecision, workshopDecisions } from '../workshop/look-up.ts'
import type { EngagementKey } from './store.ts'
import type { Surroundings } from './surroundings.ts'

/** An answer that is known without asking. */
export interface KnownAnswer {
  readonly questionId: string
  readonly answer: Answer
  readonly source: RemediationSource
  /** Whether a run begins with it; otherwise it waits for a person. */
  readonly isTaken: boolean
  /** Whoever wrote it down or accepted it, where somebody did. */
  readonly by: string | null
  readonly at: Date | null
  /** The decision of the workshop from which it follows. */
  readonly decision: TakenDecision | null
}

/**
 * What the tenant's record, decisions of the workshop and answers accepted from inventories say, the strongest first: the
 * record decides the edition. (remediation.md §2)
 */
export async function knownAnswers(
  tx: Transaction,
  key: EngagementKey,
  template: Template,
  { cloud, seats, tenantId }: Surroundings,
): Promise<KnownAnswer[]> {
  const recorded = prefill(template, [], { tenantCloud: cloud, people: seats, suggestions: [] })
  const accepted = await acceptedAnswers(tx, key.customerId, tenantId)
  return [
    ...recorded.map(
      ({ questionId, answer }): KnownAnswer => ({
        ...{ questionId, answer, source: 'import', isTaken: true },
        ...{ by: null, at: null, decision: null },
      }),
    ),
    ...(await answersDecided(tx, key, template)),
    ...accepted.flatMap(({ questionId, values, acceptedBy: by, acceptedAt: at }): KnownAnswer[] => {
      const question = template.questions.find(({ id }) => id === questionId)
      const answer = question && readAnswer(question, question.kind === 'number' ? Number(values[0]) : values)
      if (answer === undefined || isProblem(answer)) return []
      return [{ questionId, answer, source: 'inventory', isTaken: true, by, at, decision: null }]
    }),
  ]
}

/** What the workshop decided. A proposal, and decisions that contradict each other, wait for a person. */
export async function answersDecided(tx: Transaction, key: EngagementKey, template: Template): Promise<KnownAnswer[]> {
  const team = await teamContacts(tx, key.customerId)
  const decisions = await workshopDecisions(tx, key, team.length)
  const nothing = { tenantCloud: null, people: null, suggestions: [] }
  return prefill(template, decisions, nothing).flatMap(({ questionId, answer, source, use }): KnownAnswer[] => {
    const decision = decisions.find(({ id }) => id === source.id)
    if (decision === undefined) return []
    const { by, at } = decision
    return [{ questionId, answer, source: 'workshop', isTaken: use === 'taken', by, at, decision }]
  })
}

export const isSameAnswer = (one: Answer | null | undefined, two: Answer): boolean =>
  JSON.stringify(one) === JSON.stringify(two)
