import type { Client } from 'pg'
import { ORGANISATION } from '../../platform/db/scope.ts'
import type { Table } from './catalogue.ts'
import { type Mark, marksIn, patternOf } from './template.ts'

/** The rows of some customers as patterns, in a temporary table for each table. */
export interface Patterns {
  readonly table: Table
  /** Where they lie: columns `source`, `c0`, `c1`, …, all of them text. */
  readonly stored: string
  /** The marks that occur in each column. */
  readonly marks: readonly ReadonlySet<Mark>[]
}

/** The trail's events lie in a table of their own, copied by its own rule. */
export const EVENTS: Table = {
  name: 'audit_event',
  columns: [
    { name: 'seq', type: 'bigint', names: false },
    { name: 'id', type: 'uuid', names: true },
    { name: 'event', type: 'text', names: false },
    { name: 'engagement_id', type: 'uuid', names: false },
    { name: 'person_id', type: 'uuid', names: false },
    { name: 'at', type: 'timestamp with time zone', names: false },
    { name: 'body', type: 'text', names: false },
  ],
}

const ROWS_AT_ONCE = 500
const quoted = (name: string) => `"${name}"`

/**
 * Reads all rows of the customers `sources` and stores them as patterns until the transaction ends. Wants to be the owner
 * with row-level security out of force.
 */
export async function storePatterns(
  owner: Client,
  tables: readonly Table[],
  sources: readonly string[],
): Promise<Patterns[]> {
  const all = [...tables, EVENTS]
  const common = await idsOf(owner, tables, [ORGANISATION])
  const patterns = new Map<string, (text: string) => string>()
  for (const source of sources) {
    const ids = await idsOf(owner, all, [source])
    const own = new Set([...ids, source].filter((id) => !common.has(id)))
    patterns.set(source, patternOf({ ids: own, ...(await wordsOf(owner, source)) }))
  }
  const stored: Patterns[] = []
  for (const [index, table] of all.entries()) stored.push(await store(owner, table, `pattern_${index}`, patterns))
  return stored
}

async function idsOf(owner: Client, tables: readonly Table[], customers: readonly string[]): Promise<Set<string>> {
  const ids = new Set<string>()
  for (const { name, columns } of tables)
    for (const column of columns.filter(({ names, type }) => names && type === 'uuid')) {
      const { rows } = await owner.query<{ id: string }>(
        `select distinct ${quoted(column.name)}::text as id from lotse.${quoted(name)} where customer_id = any($1::uuid[])`,
        [customers],
      )
      for (const { id } of rows) ids.add(id)
    }
  return ids
}

async function wordsOf(owner: Client, customer: string): Promise<{ name: string; domain: string | null }> {
  const { rows } = await owner.query<{ name: string; domain: string | null }>(
    `select c.name, (select t.primary_domain from lotse.tenant t where t.customer_id = c.customer_id order by t.id limit 1) as domain
     from lotse.customer c where c.customer_id = $1`,
    [customer],
  )
  const [found] = rows
  if (found === undefined) throw new Error(`there is no customer ${customer} to copy`)
  return found
}

async function store(
  owner: Client,
  table: Table,
  name: string,
  patterns: ReadonlyMap<string, (text: string) => string>,
): Promise<Patterns> {
  const own = table.columns.map((_, index) => `c${index}`)
  await owner.query(`drop table if exists ${name}`)
  await owner.query(`create temp table ${name} (source uuid, ${own.map((column) => `${column} text`).join(', ')})`)
  const marks = table.columns.map(() => new Set<Mark>())
  const selected = table.columns.map((column) => `${quoted(column.name)}::text`).join(', ')
  for (const [source, pattern] of patterns) {
    const { rows } = await owner.query<(string | null)[]>({
      text: `select ${selected} from lotse.${quoted(table.name)} where customer_id = $1`,
      values: [source],
      rowMode: 'array',
    })
    const marked = rows.map((row) => row.map((value) => (value === null ? null : pattern(value))))
    for (const row of marked)
      for (const [index, value] of row.entries()) for (const mark of marksIn(value ?? '')) marks[index]?.add(mark)
    for (let from = 0; from < marked.length; from += ROWS_AT_ONCE) {
      const some = marked.slice(from, from + ROWS_AT_ONCE)
      const lists = own.map((_, index) => `$${index + 2}::text[]`).join(', ')
      await owner.query(`insert into ${name} select $1::uuid, * from unnest(${lists}) as v`, [
        source,
        ...own.map((_, index) => some.map((row) => row[index] ?? null)),
      ])
    }
  }
  return { table, stored: name, marks }
}
