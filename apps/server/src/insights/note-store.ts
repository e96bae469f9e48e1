import { and, desc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { customer } from '../tables/engagements.ts'
import { noteInsight } from '../tables/library.ts'
import { note } from '../tables/notes.ts'
import type { EngagementKey } from './store.ts'

/** Technical notes that name insights (engagement.md §6: a first-party concern names one). */

const NOTES_SHOWN = 20

/** A saved note stays; where a later one corrects it, that one says what holds. */
const holds = sql`not exists (select from lotse.note c where c.customer_id = ${note.customerId} and c.corrects = ${note.id})`

/** The notes that name an insight, the latest first. */
export async function notesNaming(tx: Transaction, externalId: string) {
  const rows = await tx
    .select({
      noteId: note.id,
      customerId: note.customerId,
      customerName: customer.name,
      engagementId: note.engagementId,
      writtenAt: note.writtenAt,
    })
    .from(noteInsight)
    .innerJoin(note, and(eq(note.customerId, noteInsight.customerId), eq(note.id, noteInsight.noteId)))
    .innerJoin(customer, eq(customer.customerId, note.customerId))
    .where(and(eq(noteInsight.externalId, externalId.toLowerCase()), holds))
    .orderBy(desc(note.writtenAt))
    .limit(NOTES_SHOWN)
  return rows.map(({ writtenAt, ...row }) => ({ ...row, writtenAt: writtenAt.toISOString() }))
}

/** The numbers of insights that the notes of an engagement name, as the latest note writes them. Portfolio scope. */
export async function numbersInNotes(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<string[]> {
  const { rows } = await tx.execute<{ number: string }>(sql`
    select distinct on (n.external_id) coalesce((
        select btrim(concern ->> 'insightId') from jsonb_array_elements(note.structure -> 'concerns') concern
         where lower(btrim(concern ->> 'insightId')) = n.external_id limit 1), n.external_id) as number
      from lotse.note_insight n
      join lotse.note on note.customer_id = n.customer_id and note.id = n.note_id
     where n.customer_id = ${customerId}::uuid and n.engagement_id = ${engagementId}::uuid
       and not exists (select from lotse.note c where c.customer_id = note.customer_id and c.corrects = note.id)
     order by n.external_id, note.written_at desc`)
  return rows.map(({ number }) => number)
}
