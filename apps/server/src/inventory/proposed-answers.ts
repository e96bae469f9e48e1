import type { IsoDate } from '@lotse/calendar'
import type { QuestionId } from '@lotse/inventory'
import type { Transaction } from '../platform/db/database.ts'
import { findingsOf } from './findings.ts'
import { snapshotsOf, type TenantKey } from './store.ts'

/** The answers to the questionnaire that the inventories of a tenant suggest today, whatever somebody made of them. */
export async function proposedAnswers(
  tx: Transaction,
  key: TenantKey,
  today: IsoDate,
): Promise<readonly { readonly questionId: QuestionId; readonly values: readonly string[] }[]> {
  return (await findingsOf(tx, key, await snapshotsOf(tx, key), today))?.proposals ?? []
}
