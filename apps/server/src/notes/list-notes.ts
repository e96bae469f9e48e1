import type { Note } from '@lotse/contract'
import { and, count, desc, eq, ilike } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { note } from '../tables/engagements.ts'
import { person } from '../tables/identity.ts'
import { presentNote } from './present.ts'

interface Query {
  readonly customerId: string
  readonly engagementId: string
  readonly after?: string | undefined
  readonly limit: number
  readonly search?: string | undefined
}

const correction = alias(note, 'correction')

/** The notes of an engagement, newest first. `after` is the number of notes seen. */
export async function listNotes(
  { services }: ActingContext,
  query: Query,
): Promise<{ items: Note[]; total: number; next: string | null }> {
  const customer = customerId(query.customerId)
  const offset = pageNumber(query.after) ?? 0
  const pattern = query.search ? `%${query.search.replace(/[\\%_]/g, '\\$&')}%` : undefined
  const matching = and(
    eq(note.customerId, customer),
    eq(note.engagementId, query.engagementId),
    pattern === undefined ? undefined : ilike(note.text, pattern),
  )
  return services.database.transaction({ customer }, async (tx) => {
    const rows = await tx
      .select({ note, writerName: person.name, correctedBy: correction.id })
      .from(note)
      .innerJoin(person, eq(person.id, note.writtenBy))
      .leftJoin(correction, and(eq(correction.customerId, note.customerId), eq(correction.corrects, note.id)))
      .where(matching)
      .orderBy(desc(note.writtenAt), desc(note.id))
      .limit(query.limit)
      .offset(offset)
    const [{ total } = { total: 0 }] = await tx.select({ total: count() }).from(note).where(matching)
    const seen = offset + rows.length
    return {
      items: rows.map((row) =>
        presentNote(row.note, { id: row.note.writtenBy, name: row.writerName }, row.correctedBy),
      ),
      total,
      next: seen < total ? String(seen) : null,
    }
  })
}
