import type { Client } from 'pg'
import type { Copy } from './copies.ts'
import { EVENTS, type Patterns } from './patterns.ts'
import { MARKS, type Mark } from './template.ts'

/** What comes from the copy itself and not from the pattern; `c` is the copy. */
const OF_COPY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  customer: { city: 'c.city', country: 'c.country' },
  person: { email: `c.code || '.' || {}` },
  portfolio_row: {
    city: 'c.city',
    country: 'c.country',
    name_key: 'lotse.sort_key(c.name)',
    city_key: 'lotse.sort_key(c.city)',
    tenant_key: 'lotse.sort_key({tenant_name})',
    words: `lotse.sort_key(concat_ws(' ', c.name, c.city, {tenant_name}, c.domain))`,
  },
}

const SOURCE_OF: Readonly<Record<Mark, string>> = { id: 'c.code', name: 'c.name', domain: 'c.domain' }

/** Writes copies of the customers behind `patterns`, with their trails, in the running transaction of the owner. */
export async function writeCopies(
  owner: Client,
  patterns: readonly Patterns[],
  copies: readonly Copy[],
): Promise<void> {
  await owner.query('drop table if exists copy')
  await owner.query('create temp table copy (code text, source uuid, name text, city text, country text, domain text)')
  const fields = ['code', 'source', 'name', 'city', 'country', 'domain'] as const
  await owner.query(
    'insert into copy select * from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])',
    fields.map((field) => copies.map((copy) => copy[field])),
  )
  for (const pattern of patterns) {
    if (pattern.table.name === EVENTS.name) await writeTrails(owner, pattern, customersOf(patterns))
    else await writeRows(owner, pattern)
  }
}

async function writeRows(owner: Client, pattern: Patterns): Promise<void> {
  const { table, stored } = pattern
  const values = valuesOf(pattern)
  const plain = new Map(table.columns.map(({ name }, index) => [name, values[index] ?? '']))
  const written = table.columns.map(({ name }, index) => {
    const own = OF_COPY[table.name]?.[name]
    if (own === undefined) return values[index]
    return own.replace(/\{(\w*)\}/g, (_, other: string) => plain.get(other || name) ?? '')
  })
  const columns = table.columns.map(({ name }) => `"${name}"`).join(', ')
  await owner.query(
    `insert into lotse."${table.name}" (${columns}) select ${written.join(', ')} from ${stored} s join copy c using (source)`,
  )
}

/** For each column the pattern `s` with the marks replaced by what the copy `c` has, in the column's type. */
function valuesOf({ table, marks }: Patterns): string[] {
  return table.columns.map(({ type }, index) => {
    const filled = [...(marks[index] ?? [])].reduce(
      (value, mark) => `replace(${value}, '${MARKS[mark]}', ${SOURCE_OF[mark]})`,
      `s.c${index}`,
    )
    return type === 'text' ? filled : `(${filled})::${type}`
  })
}

/**
 * Every copy gets a trail of its own, chained event by event as the database chains it (migration 0002): the hash of an
 * event covers its body, in which ids and names of the copy stand.
 */
async function writeTrails(owner: Client, pattern: Patterns, customers: string): Promise<void> {
  const [seq, id, event, engagementId, personId, at, body] = valuesOf(pattern)
  await owner.query('drop table if exists trail')
  await owner.query(`
    create temp table trail as
    select replace(own.id, '${MARKS.id}', c.code)::uuid as customer_id, ${seq} as seq, ${id} as id, ${event} as event, ${engagementId} as engagement_id,
      ${personId} as person_id, ${at} as at, ${body} as body
    from ${pattern.stored} s join copy c using (source) join ${customers} own using (source)`)
  await owner.query('create index on trail (customer_id, seq)')
  await owner.query('analyze trail')
  await owner.query(`
    insert into lotse.audit_event (customer_id, seq, id, event, engagement_id, person_id, at, body, previous_hash, hash)
    with recursive chain as (
      select t.*, repeat('0', 64) as previous_hash, ${hash(`repeat('0', 64)`)} as hash from trail t where t.seq = 1
      union all
      select t.*, chain.hash, ${hash('chain.hash')} from chain join trail t on t.customer_id = chain.customer_id and t.seq = chain.seq + 1
    ) select * from chain`)
  await owner.query(`
    insert into lotse.audit_chain (customer_id, seq, hash)
    select distinct on (e.customer_id) e.customer_id, e.seq, e.hash
    from lotse.audit_event e where e.customer_id in (select customer_id from trail) order by e.customer_id, e.seq desc`)
}

/** The patterns of the customers' own ids, by source. */
function customersOf(patterns: readonly Patterns[]): string {
  const found = patterns.find(({ table }) => table.name === 'customer')
  const column = found?.table.columns.findIndex(({ name }) => name === 'customer_id')
  return `(select source, c${column} as id from ${found?.stored})`
}

const hash = (previous: string) => `encode(sha256(convert_to(${previous} || E'\\n' || t.body, 'UTF8')), 'hex')`
