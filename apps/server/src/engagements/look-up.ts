import type { PersonRef } from '@lotse/contract'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { notFound } from '../platform/http/problem.ts'
import { standing } from '../tables/engagements.ts'
import { activeAssignments, type EngagementKey, findEngagement } from './store.ts'

/** Says that the engagement is there. Problem: `not-found`. */
export async function engagementExists(tx: Transaction, key: EngagementKey): Promise<void> {
  if (!(await findEngagement(tx, key))) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
}

/** Who has a role in the engagement now, each once. */
export async function teamOf(tx: Transaction, key: EngagementKey): Promise<PersonRef[]> {
  const held = await activeAssignments(tx, key)
  return [...new Map(held.map(({ personId, personName }) => [personId, personName]))].map(([id, name]) => ({
    id,
    name,
  }))
}

/** The figure of the last evaluation; null before the first. */
export async function standingFigure(tx: Transaction, { customerId, engagementId }: EngagementKey) {
  const { rate, active, entitled, growth3pp, month, usersMissing } = standing
  const [row] = await tx
    .select({ rate, active, entitled, growth3pp, month, usersMissing })
    .from(standing)
    .where(and(eq(standing.customerId, customerId), eq(standing.engagementId, engagementId)))
  return row ?? null
}

export { activeAssignments, type EngagementKey, engagementsOfTenant, findEngagement, findTask } from './store.ts'
