import type { IsoDate } from '@lotse/calendar'
import { type NoteCategory, type PersonRef, RANKED_AT_MOST, type Workload } from '@lotse/contract'
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '../platform/db/database.ts'
import { customer, engagement } from '../tables/engagements.ts'
import { person } from '../tables/identity.ts'
import { note, noteMention } from '../tables/notes.ts'
import type { NoteRow } from './store-note.ts'

/** Notes in SQL: which ones a filter or a search means, and everything that is shown of them. */

export interface NoteFilter {
  readonly customerId?: string | undefined
  readonly engagementId?: string | undefined
  readonly category?: NoteCategory | undefined
  readonly author?: string | undefined
  readonly tag?: string | undefined
  readonly escalated?: 'yes' | undefined
  readonly taskId?: string | undefined
  readonly from?: IsoDate | undefined
  readonly until?: IsoDate | undefined
  /** Only this note and its corrections, in both directions. */
  readonly noteId?: string | undefined
}

export interface Page {
  readonly offset: number
  readonly limit: number
}

/** A page of ids in their order, and how many there are in all. */
export interface FoundIds {
  readonly ids: readonly string[]
  readonly total: number
}

/** One note with what is shown beside it. */
export interface NoteRecord {
  readonly note: NoteRow
  readonly writerName: string
  readonly correctedBy: string | null
  readonly mentions: readonly PersonRef[]
  readonly customerName: string
  readonly workload: Workload
}

/** The newest notes that match, from `offset` on. */
export async function newestNotes(tx: Transaction, filter: NoteFilter, { offset, limit }: Page): Promise<FoundIds> {
  const where = matching(filter)
  const { rows } = await tx.execute<{ id: string }>(sql`
    select n.id from lotse.note n where ${where} order by n.written_at desc, n.id desc limit ${limit} offset ${offset}`)
  const counted = await tx.execute<{ total: number }>(
    sql`select count(*)::int as total from lotse.note n where ${where}`,
  )
  return { ids: rows.map(({ id }) => id), total: counted.rows[0]?.total ?? 0 }
}

/**
 * What a search finds among the notes that match: the best first, or the newest. Only the newest `RANKED_AT_MOST` are
 * ranked, because a rank has to look at every word of a note. The hits are looked up one by one (`offset 0`): under
 * row-level security PostgreSQL takes all notes for a handful and would read them all.
 */
export async function searchNotes(
  tx: Transaction,
  filter: NoteFilter,
  { terms, sort, offset, limit }: Page & { readonly terms: readonly string[]; readonly sort: 'relevance' | 'newest' },
): Promise<FoundIds> {
  const query = sql`lotse.search_query(${sql.param(terms)}::text[])`
  const ranks = sql`left join lotse.rank_notes(${query}, array(select id from newest)) r on r.note_id = newest.id`
  const { rows } = await tx.execute<{ id: string; total: number }>(sql`
    with hit as materialized (
      select n.id, n.written_at from lotse.find_notes(${query}) f
       cross join lateral (
         select n.id, n.written_at from lotse.note n
          where n.id = f.note_id and ${matching(filter)} offset 0
       ) n
    ), newest as materialized (
      select id, written_at from hit order by written_at desc, id desc limit ${RANKED_AT_MOST}
    )
    select newest.id, (select count(*)::int from hit) as total from newest ${sort === 'relevance' ? ranks : sql``}
     order by ${sort === 'relevance' ? sql`r.rank desc nulls last,` : sql``} newest.written_at desc, newest.id desc
     limit ${limit} offset ${offset}`)
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 }
}

const correction = alias(note, 'correction')

/** Everything that is shown of some notes, in the order of `ids`. */
export async function selectNotes(tx: Transaction, ids: readonly string[]): Promise<NoteRecord[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select({
      note,
      writerName: person.name,
      correctedBy: correction.id,
      customerName: customer.name,
      workload: engagement.workload,
    })
    .from(note)
    .innerJoin(person, eq(person.id, note.writtenBy))
    .innerJoin(customer, eq(customer.customerId, note.customerId))
    .innerJoin(engagement, and(eq(engagement.customerId, note.customerId), eq(engagement.id, note.engagementId)))
    .leftJoin(correction, and(eq(correction.customerId, note.customerId), eq(correction.corrects, note.id)))
    .where(inArray(note.id, [...ids]))
  const mentions = await mentionsOf(tx, ids)
  const byId = new Map(rows.map((row) => [row.note.id, { ...row, mentions: mentions.get(row.note.id) ?? [] }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function mentionsOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, PersonRef[]>> {
  const rows = await tx
    .select({ noteId: noteMention.noteId, id: person.id, name: person.name })
    .from(noteMention)
    .innerJoin(person, eq(person.id, noteMention.personId))
    .where(inArray(noteMention.noteId, [...ids]))
    .orderBy(person.name)
  const found = new Map<string, PersonRef[]>()
  for (const { noteId, ...who } of rows) found.set(noteId, [...(found.get(noteId) ?? []), who])
  return found
}

/** Whether a word has the stem of one of the terms, in German or English. Gives those that have. */
export async function ofTheSameStem(
  tx: Transaction,
  words: readonly string[],
  terms: readonly string[],
): Promise<string[]> {
  if (words.length === 0) return []
  const { rows } = await tx.execute<{ word: string }>(sql`
    with stem as (
      select array(select distinct unnest(ts_lexize('german_stem', t) || ts_lexize('english_stem', t))
        from unnest(${sql.param(terms)}::text[]) t) as stems
    )
    select word from unnest(${sql.param(words)}::text[]) word, stem
     where (ts_lexize('german_stem', word) || ts_lexize('english_stem', word)) && stem.stems`)
  return rows.map(({ word }) => word)
}

function matching(filter: NoteFilter): SQL {
  const { customerId, engagementId, category, author, tag, escalated, taskId, from, until, noteId } = filter
  const conditions = [
    customerId && sql`n.customer_id = ${customerId}`,
    engagementId && sql`n.engagement_id = ${engagementId}`,
    category && sql`n.category = ${category}`,
    author && sql`n.written_by = ${author}`,
    tag && sql`lower(${tag}) = any (select lower(t) from unnest(n.tags) t)`,
    escalated && sql`n.escalated`,
    taskId && sql`n.task_id = ${taskId}`,
    from && sql`n.written_at >= ${from}::date`,
    until && sql`n.written_at < ${until}::date + 1`,
    noteId && ofTheChain(noteId),
  ].filter((condition): condition is SQL => condition instanceof Object)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** The note, what it corrects and what corrects it, however often. */
function ofTheChain(noteId: string): SQL {
  return sql`n.id in (
    with recursive earlier as (
      select id, customer_id, corrects from lotse.note where id = ${noteId}
      union all select e.id, e.customer_id, e.corrects from lotse.note e
        join earlier on e.customer_id = earlier.customer_id and e.id = earlier.corrects
    ), later as (
      select id, customer_id from lotse.note where id = ${noteId}
      union all select l.id, l.customer_id from lotse.note l
        join later on l.customer_id = later.customer_id and l.corrects = later.id
    )
    select id from earlier union select id from later)`
}
