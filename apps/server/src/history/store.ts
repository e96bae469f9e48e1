import type { EventName } from '@lotse/contract'
import { and, count, desc, eq, lt, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { auditEvent } from '../tables/trail.ts'

export type EventRow = typeof auditEvent.$inferSelect

/** Which events a person asks for. */
export interface HistoryFilter {
  readonly customerId: CustomerId
  readonly engagementId?: string | undefined
  readonly event?: EventName | undefined
  readonly personId?: string | undefined
}

/** The `limit` newest events before number `before` (all of them without one). */
export function eventsBefore(
  tx: Transaction,
  filter: HistoryFilter,
  page: { readonly before: number | null; readonly limit: number },
): Promise<EventRow[]> {
  return tx
    .select()
    .from(auditEvent)
    .where(and(matches(filter), page.before === null ? undefined : lt(auditEvent.seq, page.before)))
    .orderBy(desc(auditEvent.seq))
    .limit(page.limit)
}

/** The latest event about a subject; the body holds what it was about. */
export async function latestAbout(tx: Transaction, filter: HistoryFilter, subject: string): Promise<EventRow | null> {
  const [row] = await tx
    .select()
    .from(auditEvent)
    .where(and(matches(filter), sql`${auditEvent.body}::jsonb ->> 'subject' = ${subject}`))
    .orderBy(desc(auditEvent.seq))
    .limit(1)
  return row ?? null
}

export async function countEvents(tx: Transaction, filter: HistoryFilter): Promise<number> {
  const [counted] = await tx.select({ events: count() }).from(auditEvent).where(matches(filter))
  return counted?.events ?? 0
}

function matches({ customerId, engagementId, event, personId }: HistoryFilter) {
  return and(
    eq(auditEvent.customerId, customerId),
    engagementId === undefined ? undefined : eq(auditEvent.engagementId, engagementId),
    event === undefined ? undefined : eq(auditEvent.event, event),
    personId === undefined ? undefined : eq(auditEvent.personId, personId),
  )
}
