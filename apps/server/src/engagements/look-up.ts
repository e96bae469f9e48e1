import type { Transaction } from '../platform/db/database.ts'
import { notFound } from '../platform/http/problem.ts'
import { type EngagementKey, findEngagement } from './store.ts'

/** Says that the engagement is there. Problem: `not-found`. */
export async function engagementExists(tx: Transaction, key: EngagementKey): Promise<void> {
  if (!(await findEngagement(tx, key))) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
}

export { type EngagementKey, engagementsOfTenant, findEngagement, findTask } from './store.ts'
