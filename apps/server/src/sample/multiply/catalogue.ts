import type { Client } from 'pg'

/** A column as the database describes it. */
interface Column {
  readonly name: string
  /** As `format_type` writes it: `uuid`, `text[]`, `timestamp with time zone`. */
  readonly type: string
  /** Part of the primary key, or called `id`: its uuids belong to the row. */
  readonly names: boolean
}

/** A table with customers' data. */
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
}

/**
 * What is no data of a customer that a copy would have: requests that were answered, what the trail does itself, what was read
 * of facts (the first daily evaluation reads those of copies), and people:
 * the figures of a copy are shifted, so nobody's people would belong to them.
 */
const NOT_COPIED = [
  'idempotency_key',
  'audit_chain',
  'audit_event',
  'evaluation_basis',
  'graph_connection',
  'graph_source',
  'graph_run',
  'inventory_device',
  'inventory_estate',
  'inventory_mapping',
  'inventory_person',
  'inventory_proposal_answer',
  'inventory_snapshot',
  'inventory_standing',
  'inventory_upload',
  'usage_pair',
  'usage_people',
  'licence_figure',
  'licence_reading',
]

/**
 * Every table under row-level scope with its columns, those first that others refer to. Read from the catalogue of the
 * database, so that tables that come later are copied as well.
 */
export async function protectedTables(owner: Client): Promise<Table[]> {
  const { rows } = await owner.query<{ table: string; columns: Column[]; needs: string[] }>(`
    select c.relname as table,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
          'names', a.attname = 'id' or a.attnum = any(coalesce(k.conkey, '{}'))) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(distinct f.relname) from pg_constraint r join pg_class f on f.oid = r.confrelid
        where r.conrelid = c.oid and r.contype = 'f' and r.confrelid <> c.oid), '[]') as needs
    from pg_class c left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
    where c.relnamespace = 'lotse'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'customer_id')
    order by c.relname`)
  const waiting = rows.filter(({ table }) => !NOT_COPIED.includes(table))
  const ordered: Table[] = []
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ table }) => table))
    const index = waiting.findIndex(({ needs }) => needs.every((need) => !names.has(need)))
    const [next] = waiting.splice(Math.max(index, 0), 1)
    if (index < 0 || next === undefined)
      throw new Error('tables refer to each other in a circle and cannot be copied in order')
    ordered.push({ name: next.table, columns: next.columns })
  }
  return ordered
}
