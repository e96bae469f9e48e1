import type { UsageSnapshot } from '@lotse/usage'
import type { Client } from 'pg'
import { derive } from '../../platform/change.ts'
import type { Persistence } from '../../platform/db/open.ts'
import { customerId } from '../../platform/db/scope.ts'
import type { Services } from '../../platform/services.ts'
import { recomputeUsage } from '../../usage/recompute.ts'
import { protectedTables, type Table } from './catalogue.ts'
import { type Copy, copyOf } from './copies.ts'
import { storePatterns } from './patterns.ts'
import { shiftOf, shiftSnapshot } from './shift-figures.ts'
import { writeCopies } from './write-copies.ts'

interface Multiplying {
  readonly owner: Persistence['owner']
  readonly services: Pick<Services, 'database' | 'clock'>
  /** The customers there are. */
  readonly sources: readonly string[]
  /** How many there shall be altogether. */
  readonly customers: number
  readonly report: (done: number) => void
}

/** So many variants of each customer get figures of their own, worked out by the product itself. */
const VARIANTS = 12
const COPIES_AT_ONCE = 500

/**
 * Makes many customers out of few. First each gets variants whose reports are shifted and which are then evaluated like
 * anybody's; the rest are copies of those with ids, names and places of their own. What was said about the files of the
 * originals is copied, their bytes are not.
 */
export async function multiply({ owner, services, sources, customers, report }: Multiplying): Promise<void> {
  const missing = customers - sources.length
  if (missing <= 0) return
  await owner(async (client) => {
    const tables = await protectedTables(client)
    const variants = Array.from({ length: Math.min(missing, sources.length * VARIANTS) }, (_, number) =>
      copyOf(sources[number % sources.length] ?? '', 'e0', number),
    )
    await unforced(client, tables, async () => {
      await writeCopies(client, await storePatterns(client, tables, sources), variants)
      await shiftReports(client, variants)
    })
    const made = await evaluated(services, variants, (done) => report(sources.length + done))
    const rest = Array.from({ length: missing - made.length }, (_, number) =>
      copyOf(made[number % made.length] ?? '', 'f0', made.length + number),
    )
    if (rest.length > 0) {
      const patterns = await unforced(client, tables, () => storePatterns(client, tables, made))
      for (let from = 0; from < rest.length; from += COPIES_AT_ONCE) {
        await unforced(client, tables, () => writeCopies(client, patterns, rest.slice(from, from + COPIES_AT_ONCE)))
        report(sources.length + made.length + Math.min(from + COPIES_AT_ONCE, rest.length))
      }
    }
    // As the database does by itself within minutes: until then nothing knows how large the tables have become, and an
    // index cannot answer alone.
    await client.query(
      `vacuum (analyze) ${[...tables.map(({ name }) => name), 'audit_event'].map((name) => `lotse."${name}"`)}`,
    )
  })
}

/**
 * Runs `work` as the owner on the rows of many customers at once, in one transaction, as a migration does: row-level
 * security is out of force, and so are the triggers, since what they would derive is copied as well. Nobody else sees that.
 */
async function unforced<T>(client: Client, tables: readonly Table[], work: () => Promise<T>): Promise<T> {
  const all = [...tables.map(({ name }) => name), 'audit_event', 'audit_chain'].map((name) => `lotse."${name}"`)
  const each = (changes: string) => all.map((table) => `alter table ${table} ${changes}`).join('; ')
  await client.query('begin')
  try {
    await client.query(each('no force row level security, disable trigger user'))
    const result = await work()
    await client.query(each('force row level security, enable trigger user'))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Gives each variant reports of its own; what follows from them is worked out afterwards. */
async function shiftReports(client: Client, variants: readonly Copy[]): Promise<void> {
  for (const [number, { code }] of variants.entries()) {
    const shift = shiftOf(number)
    const { rows } = await client.query<{ id: string; snapshot: UsageSnapshot }>(
      'select id, snapshot from lotse.usage_snapshot where customer_id between $1 and $2',
      rangeOf(code),
    )
    await client.query(
      `update lotse.usage_snapshot s set snapshot = v.snapshot
       from unnest($1::uuid[], $2::jsonb[]) as v(id, snapshot)
       where s.id = v.id and s.customer_id between $3 and $4`,
      [
        rows.map(({ id }) => id),
        rows.map(({ snapshot }) => JSON.stringify(shiftSnapshot(snapshot, shift))),
        ...rangeOf(code),
      ],
    )
  }
}

/** Works out the months and verdicts of the variants as after an import; gives the customers' ids. */
async function evaluated(
  services: Multiplying['services'],
  variants: readonly Copy[],
  report: (done: number) => void,
): Promise<string[]> {
  const made: string[] = []
  for (const { code } of variants) {
    // A customer may have no tenant: one with a Windows upgrade is kept without an engagement.
    const found = await services.database.transaction('portfolio', async (tx) => {
      const { rows } = await tx.client.query<{ customer_id: string; tenant_id: string | null }>(
        `select c.customer_id, t.id as tenant_id from lotse.customer c left join lotse.tenant t using (customer_id)
         where c.customer_id between $1 and $2`,
        rangeOf(code),
      )
      return rows
    })
    for (const { customer_id, tenant_id } of found)
      if (tenant_id !== null)
        await derive(services, customerId(customer_id), (change) => recomputeUsage(change, tenant_id))
    made.push(...new Set(found.map(({ customer_id }) => customer_id)))
    report(made.length)
  }
  return made
}

/** The first and the last id that begin with this code. */
const rangeOf = (code: string): [string, string] => [
  `${code}-0000-0000-0000-000000000000`,
  `${code}-ffff-ffff-ffff-ffffffffffff`,
]
