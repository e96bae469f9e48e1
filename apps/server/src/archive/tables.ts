import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'

/** Which rows of which tables belong to an engagement: read from the catalogue, so that a new table is never forgotten. */

export interface EngagementPlace {
  readonly customerId: CustomerId
  readonly engagementId: string
  readonly tenantId: string
}

/** A table with the condition that finds its rows. */
export interface ArchivedTable {
  readonly name: string
  readonly where: SQL
}

/** A foreign key of a customer's table: these columns of `child` name those columns of `parent`. */
interface ForeignKey extends Record<string, unknown> {
  readonly child: string
  readonly child_columns: string[]
  readonly parent: string
  readonly parent_columns: string[]
  /** Whether a row cannot be without its parent. */
  readonly owned: boolean
}

/**
 * Private to one person, about the request and not the engagement, or keys of people, which tell nothing outside this
 * house and are nobody's business there.
 */
const LEFT_OUT = new Set([
  'note_draft',
  'personal_link',
  'mail',
  'mail_server',
  'notice',
  'notice_delivery',
  'job',
  'idempotency_key',
  'inventory_estate',
  'inventory_person',
  'inventory_standing',
  'inventory_upload',
  'usage_import',
  'graph_connection',
  'graph_source',
  'graph_run',
  'usage_people',
  'licence_reading',
  'licence_figure',
])

/**
 * The tables of the schema `lotse` with rows of this engagement, its tenant and its customer; parents before children.
 * What was deleted stays in the house, with everything that cannot be without it.
 */
export async function archivedTables(tx: Transaction, place: EngagementPlace): Promise<ArchivedTable[]> {
  const found = new Map<string, SQL>(await roots(tx, place))
  const keys = await foreignKeys(tx)
  for (let grown = true; grown; ) {
    grown = false
    for (const { child, child_columns, parent, parent_columns } of keys) {
      const parentRows = found.get(parent)
      if (parentRows === undefined || found.has(child) || LEFT_OUT.has(child)) continue
      found.set(
        child,
        sql`(${columnsOf(child_columns)}) in (select ${columnsOf(parent_columns)} from lotse.${sql.identifier(parent)} where ${parentRows})`,
      )
      grown = true
    }
  }
  const deletable = await tablesWithDeletion(tx)
  return [...found].map(([name, where]) => ({ name, where: sql`${where} and ${kept(name, keys, deletable)}` }))
}

/** The condition that a row was not deleted, nor anything it belongs to. */
function kept(name: string, keys: readonly ForeignKey[], deletable: ReadonlySet<string>, above = [name]): SQL {
  const owners = keys
    .filter(({ child, parent, owned }) => child === name && owned && !above.includes(parent))
    .map(
      ({ child_columns, parent, parent_columns }) =>
        sql`(${columnsOf(child_columns)}) in (select ${columnsOf(parent_columns)} from lotse.${sql.identifier(parent)} where ${kept(parent, keys, deletable, [...above, parent])})`,
    )
  return sql.join([deletable.has(name) ? sql`deleted_at is null` : sql`true`, ...owners], sql` and `)
}

const columnsOf = (names: readonly string[]): SQL =>
  sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  )

async function tablesWithDeletion(tx: Transaction): Promise<ReadonlySet<string>> {
  const { rows } = await tx.execute<{ name: string }>(sql`
    select table_name as name from information_schema.columns where table_schema = 'lotse' and column_name = 'deleted_at'`)
  return new Set(rows.map(({ name }) => name))
}

/** Customer and tenant themselves, and every table that names the engagement or the tenant. */
async function roots(tx: Transaction, place: EngagementPlace): Promise<[string, SQL][]> {
  const { customerId, engagementId, tenantId } = place
  const { rows } = await tx.execute<{ name: string; column: string }>(sql`
    select distinct on (table_name) table_name as name, column_name as column
    from information_schema.columns
    where table_schema = 'lotse' and column_name in ('engagement_id', 'tenant_id') and table_name <> 'engagement'
    order by table_name, column_name`)
  return [
    ['customer', sql`customer_id = ${customerId}`],
    ['contact', sql`customer_id = ${customerId}`],
    ['tenant', sql`customer_id = ${customerId} and id = ${tenantId}`],
    ['engagement', sql`customer_id = ${customerId} and id = ${engagementId}`],
    ...rows
      .filter(({ name }) => !LEFT_OUT.has(name))
      .map(({ name, column }): [string, SQL] => [
        name,
        column === 'engagement_id'
          ? sql`customer_id = ${customerId} and engagement_id = ${engagementId}`
          : sql`customer_id = ${customerId} and tenant_id = ${tenantId}`,
      ]),
  ]
}

/**
 * Foreign keys between tables of customers, the customer's id always among the columns. Tables that the application
 * itself may not read (search indexes) hold nothing that does not stand elsewhere.
 */
async function foreignKeys(tx: Transaction): Promise<ForeignKey[]> {
  const { rows } = await tx.execute<ForeignKey>(sql`
    select child.relname as child, parent.relname as parent,
      (select array_agg(a.attname::text order by k.at) from unnest(c.conkey) with ordinality k(num, at)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as child_columns,
      (select array_agg(a.attname::text order by k.at) from unnest(c.confkey) with ordinality k(num, at)
        join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as parent_columns,
      (select bool_and(a.attnotnull) from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey)) as owned
    from pg_constraint c
    join pg_class child on child.oid = c.conrelid
    join pg_class parent on parent.oid = c.confrelid
    where c.contype = 'f' and c.connamespace = 'lotse'::regnamespace
      and has_table_privilege(child.oid, 'select') and cardinality(c.conkey) > 1 and parent.relname not in ('customer', 'contact', 'tenant', 'person')
    order by 1, 2`)
  return rows
}
