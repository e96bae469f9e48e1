import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import * as acceleration from './acceleration.ts'
import * as adoption from './adoption.ts'
import * as annotations from './annotations.ts'
import * as communication from './communication.ts'
import * as configurations from './configurations.ts'
import * as connection from './connection.ts'
import * as contacts from './contacts.ts'
import * as decisions from './decisions.ts'
import * as delivery from './delivery.ts'
import * as documents from './documents.ts'
import * as engagements from './engagements.ts'
import * as entitlements from './entitlements.ts'
import * as evidence from './evidence.ts'
import * as expertRequests from './expert-requests.ts'
import * as identity from './identity.ts'
import * as intuneUploads from './intune-uploads.ts'
import * as inventory from './inventory.ts'
import * as library from './library.ts'
import * as mail from './mail.ts'
import * as meetings from './meetings.ts'
import * as notes from './notes.ts'
import * as notices from './notices.ts'
import * as outsideHelp from './outside-help.ts'
import * as packages from './packages.ts'
import * as playbooks from './playbooks.ts'
import * as portfolio from './portfolio.ts'
import * as remediation from './remediation.ts'
import * as remediationTemplates from './remediation-templates.ts'
import * as rings from './rings.ts'
import * as trail from './trail.ts'
import * as usage from './usage.ts'
import * as usageImport from './usage-import.ts'
import * as usagePeople from './usage-people.ts'
import * as usageVerdict from './usage-verdict.ts'
import * as workshop from './workshop.ts'

/** The tables as code knows them against the tables as the migrations make them: neither may drift. */

const tables = Object.values({
  ...identity,
  ...intuneUploads,
  ...inventory,
  ...engagements,
  ...entitlements,
  ...contacts,
  ...decisions,
  ...documents,
  ...delivery,
  ...mail,
  ...meetings,
  ...notes,
  ...notices,
  ...playbooks,
  ...portfolio,
  ...remediation,
  ...remediationTemplates,
  ...rings,
  ...evidence,
  ...library,
  ...usage,
  ...configurations,
  ...packages,
  ...connection,
  ...annotations,
  ...usageImport,
  ...usagePeople,
  ...usageVerdict,
  ...workshop,
  ...communication,
  ...adoption,
  ...outsideHelp,
  ...expertRequests,
  ...acceleration,
  ...trail,
}).filter((value) => is(value, PgTable))

interface Column {
  readonly table: string
  readonly name: string
  readonly nullable: boolean
}

let test: TestDatabase
let actual: Column[]

beforeAll(async () => {
  test = await testDatabase()
  actual = await test.query<Column & Record<string, unknown>>(
    `select table_name as "table", column_name as name, is_nullable = 'YES' as nullable
     from information_schema.columns where table_schema = 'lotse' order by 1, 2`,
  )
})
afterAll(() => test.drop())

/** Kept or read by statements that name their columns themselves. */
const ownMatter = new Set(['audit_chain', 'note_search', 'portfolio_row', 'schema_migration', 'migration'])

describe('tables', () => {
  it('exist for code wherever migrations make one', () => {
    const known = new Set<string>(tables.map(getTableName))
    const made = new Set(actual.map(({ table }) => table))
    expect([...made].filter((name) => !known.has(name) && !ownMatter.has(name))).toEqual([])
    expect([...known].filter((name) => !made.has(name))).toEqual([])
  })

  it.each(tables.map((table) => ({ name: getTableName(table), table })))(
    '$name has the same columns',
    ({ name, table }) => {
      expect(getTableConfig(table).schema).toBe('lotse')
      const wanted = Object.values(getTableColumns(table))
        .map((column) => ({ table: name, name: column.name, nullable: !column.notNull }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
      expect(wanted).toEqual(actual.filter(({ table: of }) => of === name).map((column) => ({ ...column })))
    },
  )
})
