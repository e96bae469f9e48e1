import type { IsoDate } from '@lotse/calendar'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'

/** What the rings of a rollout ask about devices. Everything is counted where it lies: 50,000 devices never come along. */

/** How the devices of a ring are told. */
export interface DevicesOf {
  readonly matchBy: 'none' | 'names' | 'site' | 'unit' | 'model'
  readonly matchValues: readonly string[]
}

interface Counted {
  readonly takenOn: IsoDate
  readonly matched: number
  /** Those of which an inventory says what Office is on them. */
  readonly known: number
  readonly apps: number
  /** Names of the list that no inventory has. */
  readonly missing: number
  /** Those that a ring before has too. */
  readonly again: { readonly matched: number; readonly apps: number }
}

/** A name as the keys of devices begin: lower case, without its DNS suffix. */
export const nameKey = (name: string): string => name.trim().toLowerCase().split('.', 1)[0] ?? ''

function condition({ matchBy, matchValues }: DevicesOf): SQL {
  if (matchBy === 'names')
    return sql`split_part(e.key, '#', 1) = any(${sql.param([...new Set(matchValues.map(nameKey))])}::text[])`
  return sql`lower(e.${sql.identifier(matchBy)}) = any(${sql.param(matchValues.map((value) => value.trim().toLowerCase()))}::text[])`
}

const here = (customerId: CustomerId, tenantId: string) =>
  sql`e.customer_id = ${customerId}::uuid and e.tenant_id = ${tenantId}::uuid`

/**
 * The day as of which the inventories that count tell what Office is on devices: that of the newest that looks for Office, which
 * lists of devices and of add-ins do not. Where there are only those, their newest day; null where no inventory counts.
 */
export async function officeKnownOn(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<IsoDate | null> {
  const { rows } = await tx.execute<{ day: IsoDate | null }>(sql`
    select coalesce(max(s.taken_on) filter (where s.source not in ('configManagerAddIns', 'configManagerDevices')
        and (s.source <> 'mapped' or s.fields ?| array['product', 'productIds', 'version', 'build', 'channel'])),
      max(s.taken_on))::text as day
    from lotse.inventory_snapshot s
    where s.customer_id = ${customerId}::uuid and s.tenant_id = ${tenantId}::uuid
      and s.replaced_at is null and s.deleted_at is null`)
  return rows[0]?.day ?? null
}

/** How many devices of a ring there are, and on how many the Apps are; null where no inventory counts or nothing tells them. */
export async function countDevices(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  of: DevicesOf,
  takenOn: IsoDate | null,
  before: readonly DevicesOf[] = [],
): Promise<Counted | null> {
  if (of.matchBy === 'none' || takenOn === null) return null
  const others = before.filter(({ matchBy }) => matchBy !== 'none').map(condition)
  const isAgain = others.length === 0 ? sql`false` : sql`(${sql.join(others, sql` or `)})`
  const { rows } = await tx.execute<Record<'matched' | 'known' | 'apps' | 'names' | 'again' | 'againApps', number>>(sql`
    select count(*)::int as matched, count(*) filter (where e.state <> 'unclear')::int as known,
      count(*) filter (where e.state = 'apps')::int as apps,
      count(distinct split_part(e.key, '#', 1))::int as names,
      count(*) filter (where ${isAgain})::int as again,
      count(*) filter (where e.state = 'apps' and ${isAgain})::int as "againApps"
    from lotse.inventory_estate e where ${here(customerId, tenantId)} and ${condition(of)}`)
  const { matched = 0, known = 0, apps = 0, names = 0, again = 0, againApps = 0 } = rows[0] ?? {}
  const asked = of.matchBy === 'names' ? new Set(of.matchValues.map(nameKey)).size : names
  return { takenOn, matched, known, apps, missing: asked - names, again: { matched: again, apps: againApps } }
}

/** Keys of the people on the devices of a ring, in ascending order, eight bytes each; accounts that nobody can be told by are missing. */
export async function peopleOnDevices(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  of: DevicesOf,
): Promise<Buffer> {
  if (of.matchBy === 'none') return Buffer.alloc(0)
  const { rows } = await tx.execute<{ keys: string | null }>(sql`
    select string_agg(p.key, '' order by p.key collate "C") as keys from (
      select distinct substr(u.name, 1, 16) as key
      from lotse.inventory_estate e, jsonb_array_elements_text(e.said -> 'users') as u(name)
      where ${here(customerId, tenantId)} and ${condition(of)} and u.name like '%@key') p`)
  return Buffer.from(rows[0]?.keys ?? '', 'hex')
}

/** Devices that are alike in what a pilot looks at. */
export interface AlikeDevices {
  readonly system: string | null
  readonly site: string | null
  readonly processor: string | null
  /** Of Office, which on Arm may be another than that of the processor. */
  readonly architecture: string | null
  readonly addIns: readonly string[] | null
  readonly languages: readonly string[] | null
  readonly devices: number
  readonly key: string
  readonly name: string
}

/** Every combination of system, site, processor, architecture of Office, add-ins and languages with the first of its devices. Silent devices are left out. */
export async function alikeDevices(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<{ readonly alike: AlikeDevices[]; readonly silent: number }> {
  const list = (field: string) =>
    sql`case when jsonb_typeof(e.said -> ${field}) = 'array' then e.said -> ${field} else '[]'::jsonb end`
  const { rows } = await tx.execute<AlikeDevices & Record<string, unknown>>(sql`
    select d.system, d.site, d.processor, d.architecture, d.add_ins as "addIns", d.languages, count(*)::int as devices,
      (array_agg(d.key order by d.sort_name, d.key))[1] as key, (array_agg(d.name order by d.sort_name, d.key))[1] as name
    from (
      select e.key, e.name, e.sort_name, e.system, e.site, e.said ->> 'processor' as processor,
        (select o ->> 'architecture' from jsonb_array_elements(${list('office')}) o
          where o ->> 'kind' = 'suite' and o ->> 'architecture' is not null limit 1) as architecture,
        (select array_agg(distinct a ->> 'name' order by a ->> 'name') from jsonb_array_elements(${list('addIns')}) a) as add_ins,
        (select array_agg(distinct l order by l) from jsonb_array_elements_text(${list('languages')}) l) as languages
      from lotse.inventory_estate e where ${here(customerId, tenantId)} and not e.is_silent) d
    group by 1, 2, 3, 4, 5, 6`)
  const { rows: silent } = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from lotse.inventory_estate e where ${here(customerId, tenantId)} and e.is_silent`)
  return { alike: rows, silent: silent[0]?.n ?? 0 }
}

/** More values than a person looks through; a plan for more sites than these says that some are left out. */
const MOST_VALUES = 500

/** What a column of the inventory says of how many devices, the most first; `unit`, `site` or `model`; and how many values more there are. */
export async function valuesOf(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  column: 'unit' | 'site' | 'model',
): Promise<{ readonly values: { readonly value: string; readonly devices: number }[]; readonly more: number }> {
  const { rows } = await tx.execute<{ value: string; devices: number; all: number }>(sql`
    select e.${sql.identifier(column)} as value, count(*)::int as devices, (count(*) over ())::int as "all" from lotse.inventory_estate e
    where ${here(customerId, tenantId)} and e.${sql.identifier(column)} is not null
    group by 1 order by 2 desc, 1 limit ${MOST_VALUES}`)
  return { values: rows.map(({ value, devices }) => ({ value, devices })), more: (rows[0]?.all ?? 0) - rows.length }
}
