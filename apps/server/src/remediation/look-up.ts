import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '@lotse/contract'
import type { Confirmation, DeliveryFacts } from '@lotse/playbook'
import { sayAnswer } from '@lotse/remediation'
import type { Transaction } from '../platform/db/database.ts'
import { confirmationsOf } from './record-store.ts'
import { answersOf, currentRun, type EngagementKey } from './store.ts'
import { both } from './words.ts'

export { type OpenItem, openItems } from './open-items.ts'
export { checklistGaps, itemsAged, itemsOverdue } from './overdue.ts'

/** What other capabilities may know of questionnaire and checklist. */

export interface RemediationFacts {
  /** What is judged instead of what was stated. */
  readonly delivery: Partial<
    Pick<DeliveryFacts, 'checklistSent' | 'openChecklistItems' | 'openBlockingItems' | 'advisoryItemsWithoutNote'>
  >
  /** The customer's dated word on the whole list; null while it is not given, or void. */
  readonly confirmation: Confirmation | null
}

/** The facts that follow from the checklist and are not stated any more; none where no run was started. */
export async function factsOfChecklist(tx: Transaction, key: EngagementKey): Promise<ReadonlySet<string>> {
  return new Set(Object.keys((await remediationFacts(tx, key))?.delivery ?? {}))
}

/** Whether the list under way has that item, hidden or not. */
export async function hasChecklistItem(tx: Transaction, key: EngagementKey, itemId: string): Promise<boolean> {
  const row = await currentRun(tx, key)
  return row?.template.items.some(({ id }) => id === itemId) === true
}

/** How each question of the run under way is answered, in words; empty where there is no run. */
export async function answersGiven(tx: Transaction, key: EngagementKey): Promise<ReadonlyMap<string, Localised>> {
  const row = await currentRun(tx, key)
  if (row === null) return new Map()
  const given = await answersOf(tx, row)
  return new Map(
    given.flatMap(({ questionId, answer }) => {
      const question = row.template.questions.find(({ id }) => id === questionId)
      if (question === undefined || answer === null) return []
      return [[questionId, both((language) => sayAnswer(question, answer, language))] as const]
    }),
  )
}

/** The task that ends with the customer's confirmation (engagement.md §2 step 5). */
export const CONFIRMED_TASK = '3190'

/**
 * What questionnaire and checklist say about tasks 3070, 1049, 3190 and gate G2 (engagement.md §2, §3); null where no run
 * was started, so that what was stated counts.
 */
export async function remediationFacts(tx: Transaction, key: EngagementKey): Promise<RemediationFacts | null> {
  const row = await currentRun(tx, key)
  if (row === null) return null
  const valid = row.state === 'confirmed' ? await confirmationsOf(tx, row) : []
  const confirmation = valid.find(({ voidedAt }) => voidedAt === null)
  return {
    delivery: {
      // Filed with becoming final; where an address was set, sent there too (remediation.md §5, rule 5).
      checklistSent: row.finalisedOn !== null && (row.trackingAddress === null || row.copyDelivered),
      openChecklistItems: row.openItems,
      openBlockingItems: row.openBlocking,
      advisoryItemsWithoutNote: row.acceptedWithoutNote,
    },
    confirmation: confirmation ? { by: confirmation.name, on: confirmation.confirmedOn as IsoDate } : null,
  }
}
