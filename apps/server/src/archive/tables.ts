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
}

/** Private to one person, or about the request and not the engagement. */
const LEFT_OUT = new Set(['note_draft', 'job', 'idempotency_key'])

/** The tables of the schema `lotse` with rows of this engagement, its tenant and its customer; parents before children. */
export async function archivedTables(tx: Transaction, place: EngagementPlace): Promise<ArchivedTable[]> {
  const found = new Map<string, SQL>(await roots(tx, place))
  const keys = await foreignKeys(tx)
  for (let grown = true; grown; ) {
    grown = false
    for (const { child, child_columns, parent, parent_columns } of keys) {
      const parentRows = found.get(parent)
      if (parentRows === undefined || found.has(child) || LEFT_OUT.has(child)) continue
      const columns = (names: readonly string[]) =>
        sql.join(
          names.map((name) => sql.identifier(name)),
          sql`, `,
        )
      found.set(
        child,
        sql`(${columns(child_columns)}) in (select ${columns(parent_columns)} from lotse.${sql.identifier(parent)} where ${parentRows})`,
      )
      grown = true
    }
  }
  return [...found].map(([name, where]) => ({ name, where }))
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
        join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as parent_columns
    from pg_constraint c
    join pg_class child on child.oid = c.conrelid
    join pg_class parent on parent.oid = c.confrelid
    where c.contype = 'f' and c.connamespace = 'lotse'::regnamespace
      and has_table_privilege(child.oid, 'select') and cardinality(c.conkey) > 1 and parent.relname not in ('customer', 'contact', 'tenant', 'person')
    order by 1, 2`)
  return rows
}
