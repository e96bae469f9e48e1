import type { IsoDate } from '@lotse/calendar'
import type { EnterpriseColour, TechnicalStatus } from '@lotse/contract'
import { type ConcernKindId, type NoteCategoryId, type NoteFact, noteCategoryIds } from '@lotse/playbook'
import { and, eq, sql } from 'drizzle-orm'
import { dayOf } from '../platform/clock.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { note } from '../tables/notes.ts'
import { withoutMarks } from './plain-text.ts'

/** Notes of every category are kept here, so that a missing one is known to be missing. */
export const noteCategoriesKept = noteCategoryIds

/** Newest notes of each category that decide; the rules ask for the latest, a few more show the rhythm. */
const OF_EACH_CATEGORY = 30

/**
 * The newest notes of an engagement, as the playbook wants them. A corrected note counts with the words of its last
 * correction and the day of its first writing: putting something right is not a new contact.
 */
export async function noteFacts(
  tx: Transaction,
  { customerId, engagementId }: { readonly customerId: CustomerId; readonly engagementId: string },
): Promise<NoteFact[]> {
  const { rows } = await tx.execute<FactRow>(sql`
    with recursive newest as (
      select n.*, row_number() over (partition by n.category order by n.written_at desc, n.id desc) as nth
        from lotse.note n
       where n.customer_id = ${customerId} and n.engagement_id = ${engagementId}
         and not exists (select from lotse.note c where c.customer_id = n.customer_id and c.corrects = n.id)
    ), origin as (
      select id, corrects, written_at from newest where nth <= ${OF_EACH_CATEGORY}
      union all
      select o.id, n.corrects, n.written_at from origin o
        join lotse.note n on n.customer_id = ${customerId} and n.id = o.corrects
    )
    select n.category, o.written_at, n.next_action, n.next_action_date::text, n.next_update_on::text,
           coalesce(n.structure ->> 'colour', case n.structure ->> 'kind' when 'technical' then n.structure ->> 'status' end) as status
      from newest n join origin o on o.id = n.id and o.corrects is null
     order by o.written_at desc, n.id desc`)
  return rows.map((row) => ({
    category: row.category,
    writtenOn: dayOf(new Date(row.written_at)),
    nextAction: row.next_action,
    nextActionDate: row.next_action_date,
    status: row.status,
    nextUpdateOn: row.next_update_on,
  }))
}

interface FactRow extends Record<string, unknown> {
  readonly category: NoteCategoryId
  readonly written_at: string | Date
  readonly next_action: string | null
  readonly next_action_date: IsoDate | null
  readonly next_update_on: IsoDate | null
  readonly status: TechnicalStatus | EnterpriseColour | null
}

/** The newest technical notes of an engagement that nobody corrected, as plain text. */
export async function technicalNotesOf(
  tx: Transaction,
  { customerId, engagementId }: { readonly customerId: CustomerId; readonly engagementId: string },
  limit: number,
): Promise<{ readonly on: IsoDate; readonly words: string }[]> {
  const { rows } = await tx.execute<{ text: string; written_at: string | Date }>(sql`
    select n.text, n.written_at from lotse.note n
    where n.customer_id = ${customerId} and n.engagement_id = ${engagementId} and n.category = 'technicalEnablement'
      and not exists (select from lotse.note c where c.customer_id = n.customer_id and c.corrects = n.id)
    order by n.written_at desc, n.id desc limit ${limit}`)
  return rows.map(({ text, written_at }) => ({ on: dayOf(new Date(written_at)), words: withoutMarks(text) }))
}

/** Whether the engagement has that note. */
export async function noteExists(
  tx: Transaction,
  { customerId, engagementId }: { readonly customerId: CustomerId; readonly engagementId: string },
  id: string,
): Promise<boolean> {
  const rows = await tx
    .select({ id: note.id })
    .from(note)
    .where(and(eq(note.customerId, customerId), eq(note.engagementId, engagementId), eq(note.id, id)))
  return rows.length > 0
}

/** The concerns that technical notes name since a day, with the day of each; a corrected note counts with its correction. */
export async function concernsSince(
  tx: Transaction,
  { customerId, engagementId }: { readonly customerId: CustomerId; readonly engagementId: string },
  since: IsoDate,
): Promise<{ readonly kind: ConcernKindId; readonly on: IsoDate }[]> {
  const { rows } = await tx.execute<{ kind: ConcernKindId; at: string | Date }>(sql`
    select concern ->> 'kind' as kind, n.written_at as at
      from lotse.note n, jsonb_array_elements(n.structure -> 'concerns') concern
     where n.customer_id = ${customerId} and n.engagement_id = ${engagementId} and n.category = 'technicalEnablement'
       and n.written_at >= ${since}::date and jsonb_typeof(n.structure -> 'concerns') = 'array'
       and not exists (select from lotse.note c where c.customer_id = n.customer_id and c.corrects = n.id)
     order by n.written_at, n.id`)
  return rows.map(({ kind, at }) => ({ kind, on: dayOf(new Date(at)) }))
}
