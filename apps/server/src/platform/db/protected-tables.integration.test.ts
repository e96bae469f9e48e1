import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts'

/** Tables that hold nothing of a customer, and why. Every other table must be under row-level scope. */
const WITHOUT_CUSTOMER: Record<string, string> = {
  migration: 'what the schema consists of',
  installation: 'one row about this installation',
}

/** Tables that do not bind their owner, and why. The application may not touch them at all. */
const OWNER_UNBOUND: Record<string, string> = {
  note_search: 'the index of a full text search is of no use under row-level security: two functions keep to the scope',
}

/** Policies beyond the four, and why. They may only let more be read. */
const FURTHER_POLICIES: Record<string, string> = {
  'customer_label.label_is_visible': 'whether a tag or group exists is asked while a customer is put under it',
  'playbook_version.playbook_version_is_visible': 'every engagement is evaluated by a playbook of the organisation',
  'usage_error_pool.usage_error_pool_is_visible':
    'the band of every forecast is made of the errors of all; they are numbers without a tenant',
  'usage_settings.usage_settings_of_house_are_visible': 'what a customer does not set itself is as the house set it',
  'message_template.message_template_is_visible': 'what the organisation writes to people, it writes at every customer',
  'objection_fact.objection_fact_is_visible':
    'what is known about an objection is the organisation’s, for every customer',
  'mail_server.mail_server_is_visible': 'whether Lotse can send mail is asked in the changes of every customer',
  'remediation_template.remediation_template_is_visible':
    'every checklist is started from the organisation’s templates',
  'person.person_staff_is_visible': 'the names of staff stand beside the notes and tasks of every customer',
}

// As PostgreSQL prints them; names without a schema are those of Lotse's own schema.
const READ =
  '((customer_id >= ( SELECT scope_first() AS scope_first)) AND (customer_id <= ( SELECT scope_last() AS scope_last)))'
const WRITE = '(customer_id = ( SELECT write_scope() AS write_scope))'
const FOUR_POLICIES = [
  { name: 'scope_delete', command: 'DELETE', using: WRITE, check: null },
  { name: 'scope_insert', command: 'INSERT', using: null, check: WRITE },
  { name: 'scope_read', command: 'SELECT', using: READ, check: null },
  { name: 'scope_update', command: 'UPDATE', using: WRITE, check: WRITE },
]

interface Table {
  name: string
  enabled: boolean
  forced: boolean
  columns: string[]
  triggers: string[]
  rights: string[]
}

interface Policy {
  table: string
  name: string
  command: string
  using: string | null
  check: string | null
  permissive?: string
}

let test: TestDatabase
let tables: Table[]
let policies: Policy[]

beforeAll(async () => {
  test = await testDatabase()
  tables = await test.query<Table>(`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
           array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
           array(select tgname::text from pg_trigger where tgrelid = c.oid and not tgisinternal) as triggers,
           array(select p from unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) p where has_table_privilege('lotse_app', c.oid, p)) as rights
      from pg_class c where c.relnamespace = 'lotse'::regnamespace and c.relkind in ('r', 'p') order by 1`)
  policies = await test.query<Policy>(`
    select tablename as table, policyname as name, cmd as command, qual as using, with_check as check, permissive
      from pg_policies where schemaname = 'lotse' order by 1, 2`)
})

afterAll(() => test.drop())

/** Only hides rows from reading across customers, so no list of tables has to allow it (migration 0011). */
const HIDES_DELETED = 'deleted_is_hidden'

/** Takes away what is of another engagement or tenant where a transaction is narrowed (migration "personal link"). */
const NARROWS = 'narrowed'

/** Only hides the notices of one person from everybody else (migration "notices"). */
const HIDES_OTHERS = 'only_its_reader'

const isFurther = ({ table, name }: Policy) =>
  name === HIDES_DELETED || name === HIDES_OTHERS || name === NARROWS || `${table}.${name}` in FURTHER_POLICIES
const unprotected = (table: Table) => table.name in WITHOUT_CUSTOMER

it('every table carries the customer, or is listed with a reason', () => {
  const silent = tables.filter((table) => !table.columns.includes('customer_id') && !unprotected(table))
  expect(silent.map((table) => table.name)).toEqual([])
  const listed = tables.filter((table) => table.columns.includes('customer_id') && unprotected(table))
  expect(listed.map((table) => table.name)).toEqual([])
})

it('the lists name only what exists', () => {
  const names = tables.map((table) => table.name)
  expect(names).toEqual(expect.arrayContaining(Object.keys(WITHOUT_CUSTOMER)))
  const known = policies.map(({ table, name }) => `${table}.${name}`)
  expect(known).toEqual(expect.arrayContaining(Object.keys(FURTHER_POLICIES)))
})

it('row-level security is enabled and forced on every table with customer data', () => {
  const open = tables.filter(
    (table) => !unprotected(table) && !(table.enabled && (table.forced || table.name in OWNER_UNBOUND)),
  )
  expect(open.map((table) => table.name)).toEqual([])
})

it('every table with customer data has exactly the four policies, and the refusal of portfolio writes', () => {
  for (const table of tables.filter((one) => !unprotected(one))) {
    const own = policies.filter((policy) => policy.table === table.name && !isFurther(policy))
    expect({ table: table.name, policies: own.map(({ table: _, permissive: _kind, ...policy }) => policy) }).toEqual({
      table: table.name,
      policies: FOUR_POLICIES,
    })
    expect({ table: table.name, triggers: table.triggers }).toEqual({
      table: table.name,
      triggers: expect.arrayContaining(['scope_write']),
    })
  }
})

it('what does not bind its owner is closed to the application', async () => {
  const rights = await test.query<{ name: string }>(
    `select relname || ' ' || p as name from pg_class, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p
      where relnamespace = 'lotse'::regnamespace and relname = any ($1) and has_table_privilege('lotse_app', oid, p)`,
    [Object.keys(OWNER_UNBOUND)],
  )
  expect(rights).toEqual([])
})

it('further policies only read', () => {
  const writing = policies.filter(isFurther).filter(({ name, command }) => name !== NARROWS && command !== 'SELECT')
  expect(writing).toEqual([])
})

it('every table that names an engagement or a tenant is narrowed to the one of a personal link', () => {
  for (const { name, columns } of tables.filter((one) => !unprotected(one))) {
    const [column, by] = narrowingOf(name, columns)
    const found = policies.filter((policy) => policy.table === name && policy.name === NARROWS)
    expect({
      name,
      found: found.map(({ command, using, permissive }) => [
        command,
        using?.replaceAll(/\s+/g, ' ').trim(),
        permissive,
      ]),
    }).toEqual({
      name,
      found: column === null ? [] : [['ALL', narrowed(column, by), 'RESTRICTIVE']],
    })
  }
})

function narrowingOf(table: string, columns: readonly string[]): readonly [column: string | null, by: string] {
  if (table === 'engagement') return ['id', 'narrowed_engagement']
  if (table === 'tenant') return ['id', 'narrowed_tenant']
  if (columns.includes('engagement_id')) return ['engagement_id', 'narrowed_engagement']
  return [columns.includes('tenant_id') ? 'tenant_id' : null, 'narrowed_tenant']
}

/** As PostgreSQL prints it. */
const narrowed = (column: string, by: string) =>
  `CASE WHEN (( SELECT ${by}() AS ${by}) IS NULL) THEN true ELSE (${column} = ( SELECT ${by}() AS ${by})) END`

it('the application can neither truncate nor own a table, nor bypass the policies', async () => {
  expect(tables.filter((table) => table.rights.length > 0).map((table) => table.name)).toEqual([])
  const role = await test.query(`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
           exists (select from pg_class where relowner = r.oid) as owns
      from pg_roles r where rolname = 'lotse_app'`)
  expect(role).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: false },
  ])
})

it('the customer is part of every foreign key between tables with customer data', async () => {
  const keys = await test.query<{ name: string }>(`
    select conrelid::regclass || '.' || conname as name
      from pg_constraint
     where contype = 'f' and connamespace = 'lotse'::regnamespace and not exists (
       select from unnest(conkey, confkey) as pair(here, there)
         join pg_attribute a on a.attrelid = conrelid and a.attnum = pair.here and a.attname = 'customer_id'
         join pg_attribute b on b.attrelid = confrelid and b.attnum = pair.there and b.attname = 'customer_id')
       -- Staff belong to no customer and appear in the rows of all.
       and confrelid <> 'lotse.person'::regclass`)
  expect(keys).toEqual([])
})
