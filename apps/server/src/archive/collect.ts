import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { keptFiles } from './kept-files.ts'
import { archivedTables, type EngagementPlace } from './tables.ts'

/** A stored file that the engagement refers to. */
interface ArchivedFile extends Record<string, unknown> {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** The engagement as plain data: what `engagement.json` in the archive holds. */
export interface ArchivedEngagement {
  readonly format: 'lotse-engagement'
  readonly version: 1
  readonly exportedAt: string
  /** Rows by table, with the names of their columns. */
  readonly tables: Readonly<Record<string, readonly Row[]>>
  /** Names of the people whose ids occur. */
  readonly people: Readonly<Record<string, string>>
  readonly files: readonly (ArchivedFile & { readonly path: string; readonly productKeys?: boolean })[]
}

/** What goes into an archive: the data, and the bytes of those files that lie in rows. */
export interface Collected {
  readonly archived: ArchivedEngagement
  /** By path. */
  readonly contents: ReadonlyMap<string, Uint8Array>
}

type Row = Readonly<Record<string, unknown>>

/** Reads everything that belongs to an engagement, in the scope of its customer. */
export async function collect(tx: Transaction, place: EngagementPlace, now: Date): Promise<Collected> {
  const tables: Record<string, Row[]> = {}
  for (const { name, where } of await archivedTables(tx, place)) {
    const { rows } = await tx.execute<{ row: Row }>(
      sql`select to_jsonb(t) as row from lotse.${sql.identifier(name)} t where ${where} order by 1`,
    )
    if (rows.length > 0) tables[name] = rows.map(({ row }) => row)
  }
  const ids = sql.param(idsIn(tables))
  const { rows: files } = await tx.execute<ArchivedFile>(sql`
    select id, name, bytes::float8 as bytes, sha256 from lotse.stored_file
    where customer_id = ${place.customerId} and id::text = any (${ids})`)
  const { rows: people } = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from lotse.person where id::text = any (${ids})`,
  )
  const kept = keptFiles(tables)
  const archived: ArchivedEngagement = {
    format: 'lotse-engagement',
    version: 1,
    exportedAt: now.toISOString(),
    tables: kept.tables,
    people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    files: [...files.map((file) => ({ ...file, path: pathOf(file) })), ...kept.files],
  }
  return { archived, contents: kept.contents }
}

/** Two files may have one name, so the id stands before it; what a file system would take amiss becomes a line. */
const pathOf = ({ id, name }: ArchivedFile) => `files/${id}/${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}`

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function idsIn(tables: Readonly<Record<string, readonly Row[]>>): string[] {
  const rows = Object.values(tables).flat()
  const words = rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === 'string')
  return [...new Set(words.filter((word) => UUID.test(word)))]
}
