import type { RemediationComment } from '@lotse/contract'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { namesOf } from '../platform/names.ts'
import { loadChangeable } from './load-run.ts'
import { commentsOf, insertComment } from './record-store.ts'
import { findRun, type RunRow } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly runId: string
  readonly itemId: string
}

/** What was said about an item, oldest first. Problem: `not-found`. */
export async function listComments({ services }: ActingContext, place: Place): Promise<RemediationComment[]> {
  const of = customerId(place.customerId)
  return services.database.transaction({ customer: of }, async (tx) => {
    const row = await findRun(tx, { customerId: of, engagementId: place.engagementId }, place.runId)
    if (row === null) throw notFound({ de: 'Diese Checkliste', en: 'This checklist' })
    return presented(tx, row, place.itemId)
  })
}

/** Says something about an item; words stay as they were said. Problems: `not-found`, `rule-refused`. */
export async function addComment(
  context: ActingContext,
  { text, ...place }: Place & { readonly text: string },
): Promise<RemediationComment[]> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const { tx, customerId: of, now, record } = change
      await holdEngagementOf(change, place.engagementId)
      const { row, template } = await loadChangeable(
        tx,
        { customerId: of, engagementId: place.engagementId },
        place.runId,
      )
      if (!template.items.some(({ id }) => id === place.itemId)) throw notFound({ de: 'Diesen Punkt', en: 'This item' })
      const id = newId()
      const by = context.actor.personId
      await insertComment(tx, {
        ...{ customerId: of, id, runId: row.id, itemId: place.itemId, words: text },
        ...{ writtenBy: by, writtenAt: now },
      })
      await record({
        event: 'remediation.commented',
        engagementId: place.engagementId,
        subject: place.itemId,
      })
      return presented(tx, row, place.itemId)
    },
    repeatOf(context),
  )
}

async function presented(tx: Transaction, run: RunRow, itemId: string): Promise<RemediationComment[]> {
  const rows = await commentsOf(tx, run, itemId)
  const names = await namesOf(
    tx,
    rows.map(({ writtenBy }) => writtenBy),
  )
  return rows.map(({ id, words, writtenBy, writtenAt }) => ({
    id,
    text: words,
    writtenBy: names(writtenBy),
    writtenAt: writtenAt.toISOString(),
  }))
}
