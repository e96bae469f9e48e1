import type { DeviceFilter, DeviceRowView } from '@lotse/contract'
import {
  CHANNEL_LABELS,
  type Channel,
  type DeviceSupport,
  GENERATION_LABELS,
  SYSTEM_LABELS,
  type SystemFamily,
  suitesOf,
} from '@lotse/inventory'
import { and, asc, count, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { inventoryEstate } from '../tables/inventory.ts'
import type { StoredEstateRow } from './estate-store.ts'
import { requireTenant } from './overview.ts'
import type { TenantKey } from './store.ts'
import { UNKNOWN_OFFICE } from './words.ts'

interface Query extends DeviceFilter {
  readonly customerId: string
  readonly tenantId: string
  readonly after?: string | undefined
  readonly limit: number
}

interface Page {
  readonly items: DeviceRowView[]
  readonly total: number
  readonly next: string | null
}

/** The devices of a tenant, filtered and ordered. `after` is the number seen. Problem: `not-found`. */
export async function listDevices({ services }: ActingContext, query: Query): Promise<Page> {
  const key = { customerId: customerId(query.customerId), tenantId: query.tenantId }
  const offset = pageNumber(query.after) ?? 0
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    await requireTenant(tx, key)
    const rows = await selectDevices(tx, key, query, { limit: query.limit, offset })
    const [counted] = await tx.select({ total: count() }).from(inventoryEstate).where(matching(key, query))
    const total = counted?.total ?? 0
    const seen = offset + rows.length
    return { items: rows.map(presentRow), total, next: seen < total && rows.length > 0 ? String(seen) : null }
  })
}

/** Rows that match, in the order that is asked for; the name decides between equals. */
export function selectDevices(
  tx: Transaction,
  key: TenantKey,
  filter: DeviceFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<StoredEstateRow[]> {
  const direction = filter.descending ? desc : asc
  const nulls = sql`nulls last`
  return tx
    .select()
    .from(inventoryEstate)
    .where(matching(key, filter))
    .orderBy(
      ...ORDERS[filter.sort].map((column) => sql`${direction(column)} ${nulls}`),
      (filter.sort === 'name' ? direction : asc)(inventoryEstate.sortName),
      asc(inventoryEstate.key),
    )
    .limit(page.limit)
    .offset(page.offset)
}

/** What is worst first in ascending order. */
const supportRank = sql`array_position(array['ended', 'unknown', 'supported', 'none', 'notLookedAt'], ${inventoryEstate.support})`

const ORDERS: Readonly<Record<DeviceFilter['sort'], readonly SQL[]>> = {
  name: [],
  office: [
    sql`array_position(array['2007', '2010', '2013', '2016', '2019', '2021', '2024', 'm365'], ${inventoryEstate.generation})`,
    sql`${inventoryEstate.version}`,
  ],
  support: [supportRank, sql`${inventoryEstate.supportEndsOn}`],
  system: [sql`${inventoryEstate.system}`],
  lastSeen: [sql`${inventoryEstate.lastSeen}`],
  people: [sql`${inventoryEstate.people}`],
}

/** The word that finds those which do not say it. */
const SAYS_NOTHING = '(none)'

function matching({ customerId: of, tenantId }: TenantKey, filter: DeviceFilter): SQL | undefined {
  const e = inventoryEstate
  const pattern = filter.search ? `%${filter.search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` : undefined
  return and(
    eq(e.customerId, of),
    eq(e.tenantId, tenantId),
    pattern === undefined
      ? undefined
      : or(
          sql`${e.sortName} like ${pattern}`,
          sql`${e.serial} like ${pattern}`,
          sql`lower(${e.model}) like ${pattern}`,
        ),
    filter.state && eq(e.state, filter.state),
    filter.support && eq(e.support, filter.support),
    hasSuite(filter),
    is(e.channel, filter.channel),
    is(e.version, filter.version),
    is(e.system, filter.system),
    isWord(e.unit, filter.unit),
    isWord(e.site, filter.site),
    isWord(e.model, filter.model),
    filter.sign && SIGNS[filter.sign],
  )
}

/**
 * Devices with such a suite among all of theirs: an old Office beside the Apps is what a bar of old versions leads to. The
 * Apps come first where they are there, so that channel and version of the row are theirs.
 */
function hasSuite({ generation, technology }: DeviceFilter): SQL | undefined {
  if (!generation && !technology) return undefined
  const wanted = (word: string | undefined) => (word === SAYS_NOTHING ? null : word)
  const suite = {
    kind: 'suite',
    ...(generation && { generation: wanted(generation) }),
    ...(technology && { technology: wanted(technology) }),
  }
  return sql`${inventoryEstate.said} -> 'office' @> ${JSON.stringify([suite])}::jsonb`
}

function is(column: PgColumn, wanted: string | undefined): SQL | undefined {
  if (wanted === undefined || wanted === '') return undefined
  return wanted === SAYS_NOTHING ? isNull(column) : eq(column, wanted)
}

/** Words of an inventory are the same in any letter case. */
function isWord(column: PgColumn, wanted: string | undefined): SQL | undefined {
  if (wanted === undefined || wanted === '') return undefined
  return wanted === SAYS_NOTHING ? isNull(column) : sql`lower(${column}) = lower(${wanted})`
}

const SIGNS: Readonly<Record<NonNullable<DeviceFilter['sign']>, SQL>> = {
  silent: sql`${inventoryEstate.isSilent}`,
  double: sql`${inventoryEstate.isDouble}`,
  shared: sql`${inventoryEstate.shared} is not null`,
  addIns: sql`${inventoryEstate.hasAddIns}`,
  macros: sql`${inventoryEstate.usesMacros}`,
}

/** A row as it leaves the server. */
export function presentRow(row: StoredEstateRow): DeviceRowView {
  return {
    key: row.key,
    name: row.name,
    state: row.state,
    office: officeOf(row),
    channel: row.channel === null ? null : CHANNEL_LABELS[row.channel as Channel],
    version: row.version,
    support: row.support satisfies DeviceSupport,
    supportEndsOn: row.supportEndsOn,
    system: row.system === null ? null : SYSTEM_LABELS[row.system as SystemFamily],
    lastSeen: row.lastSeen,
    people: row.people,
    signs: signsOf(row),
  }
}

/** Every suite on the device, the Apps first; null where there is none. */
function officeOf({ said }: StoredEstateRow): DeviceRowView['office'] {
  const names = suitesOf(said).map(({ generation }) =>
    generation === null ? UNKNOWN_OFFICE : GENERATION_LABELS[generation],
  )
  const different = [...new Map(names.map((name) => [name.en, name])).values()]
  if (different.length === 0) return null
  return { de: different.map(({ de }) => de).join(' + '), en: different.map(({ en }) => en).join(' + ') }
}

function signsOf({ isSilent, isDouble, shared, hasAddIns, usesMacros }: StoredEstateRow): DeviceRowView['signs'] {
  return [
    ...(isSilent ? (['silent'] as const) : []),
    ...(isDouble ? (['double'] as const) : []),
    ...(shared !== null ? (['shared'] as const) : []),
    ...(hasAddIns === true ? (['addIns'] as const) : []),
    ...(usesMacros === true ? (['macros'] as const) : []),
  ]
}
