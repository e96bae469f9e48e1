import type { Transaction } from '../platform/db/database.ts'
import type { OpenDecision } from './agenda/open-points.ts'
import type { MeetingKey } from './store.ts'

/** placeholder replaced once the decisions log is here */
export async function openDecisionsOf(_tx: Transaction, _key: MeetingKey): Promise<OpenDecision[]> {
  return []
}
