import type { IsoDate } from '@lotse/calendar'
import type { DeviceSupport, InstalledState } from '@lotse/inventory'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { inventoryEstate, inventoryPerson, inventoryStanding } from '../tables/inventory.ts'
import type { TenantKey } from './store.ts'

/** What all inventories of a tenant say together, as rows. */

export type StoredEstateRow = typeof inventoryEstate.$inferSelect
export type EstateRow = Omit<StoredEstateRow, 'customerId' | 'tenantId'>
export type StandingRow = typeof inventoryStanding.$inferSelect

interface Estate {
  readonly devices: readonly EstateRow[]
  readonly people: readonly { readonly person: string; readonly state: InstalledState }[]
  readonly standing: Omit<StandingRow, 'customerId' | 'tenantId'>
}

const AT_ONCE = 2_000

/** Puts an estate in the place of what was there. `signal` ends it between two statements. */
export async function replaceEstate(
  tx: Transaction,
  { customerId, tenantId }: TenantKey,
  { devices, people, standing }: Estate,
  signal?: AbortSignal,
): Promise<void> {
  for (const table of [inventoryEstate, inventoryPerson, inventoryStanding])
    await tx.delete(table).where(and(eq(table.customerId, customerId), eq(table.tenantId, tenantId)))
  for (let from = 0; from < devices.length; from += AT_ONCE) {
    signal?.throwIfAborted()
    await tx.execute(sql`
      insert into lotse.inventory_estate
      select ${customerId}::uuid, ${tenantId}::uuid, d.* from jsonb_to_recordset(${JSON.stringify(devices.slice(from, from + AT_ONCE).map(asRecord))}::jsonb) as d(
        key text, name text, sort_name text, state text, support text, support_ends_on date, generation text, channel text,
        version text, system text, unit text, site text, model text, serial text, last_seen date, people integer,
        is_silent boolean, is_double boolean, shared text, has_add_ins boolean, uses_macros boolean, said jsonb)`)
  }
  for (let from = 0; from < people.length; from += AT_ONCE) {
    signal?.throwIfAborted()
    await tx
      .insert(inventoryPerson)
      .values(people.slice(from, from + AT_ONCE).map((one) => ({ customerId, tenantId, ...one })))
  }
  if (devices.length > 0) await tx.insert(inventoryStanding).values({ customerId, tenantId, ...standing })
}

const asRecord = ({
  sortName,
  supportEndsOn,
  lastSeen,
  isSilent,
  isDouble,
  hasAddIns,
  usesMacros,
  ...row
}: EstateRow) => ({
  ...row,
  sort_name: sortName,
  support_ends_on: supportEndsOn,
  last_seen: lastSeen,
  is_silent: isSilent,
  is_double: isDouble,
  has_add_ins: hasAddIns,
  uses_macros: usesMacros,
})

export async function standingOf(tx: Transaction, { customerId, tenantId }: TenantKey): Promise<StandingRow | null> {
  const [row] = await tx
    .select()
    .from(inventoryStanding)
    .where(and(eq(inventoryStanding.customerId, customerId), eq(inventoryStanding.tenantId, tenantId)))
  return row ?? null
}

export async function findDevice(tx: Transaction, key: TenantKey, device: string): Promise<StoredEstateRow | null> {
  const [row] = await tx
    .select()
    .from(inventoryEstate)
    .where(
      and(
        eq(inventoryEstate.customerId, key.customerId),
        eq(inventoryEstate.tenantId, key.tenantId),
        eq(inventoryEstate.key, device),
      ),
    )
  return row ?? null
}

/** Other entries of the same name or serial number. */
export function lookAlikes(
  tx: Transaction,
  { customerId, tenantId }: TenantKey,
  { key, serial }: Pick<StoredEstateRow, 'key' | 'serial'>,
): Promise<Pick<StoredEstateRow, 'key' | 'name' | 'serial'>[]> {
  const [name = key] = key.split('#', 1)
  return tx
    .select({ key: inventoryEstate.key, name: inventoryEstate.name, serial: inventoryEstate.serial })
    .from(inventoryEstate)
    .where(
      and(
        eq(inventoryEstate.customerId, customerId),
        eq(inventoryEstate.tenantId, tenantId),
        eq(inventoryEstate.isDouble, true),
        sql`${inventoryEstate.key} <> ${key}`,
        sql`(split_part(${inventoryEstate.key}, '#', 1) = ${name} or ${inventoryEstate.serial} = ${serial}::text)`,
      ),
    )
    .orderBy(asc(inventoryEstate.sortName))
    .limit(20)
}

/** Tenants whose support was judged before `today`, or by other dates. */
export function tenantsToJudge(
  tx: Transaction,
  today: IsoDate,
  datesCheckedAt: IsoDate,
): Promise<{ customerId: CustomerId; tenantId: string }[]> {
  return tx
    .select({ customerId: inventoryStanding.customerId, tenantId: inventoryStanding.tenantId })
    .from(inventoryStanding)
    .where(
      sql`${inventoryStanding.judgedOn} < ${today}::date or ${inventoryStanding.datesCheckedAt} <> ${datesCheckedAt}::date`,
    )
}

/** A device whose support is another one than before. */
export interface Judged {
  readonly key: string
  readonly status: DeviceSupport
  readonly endsOn: IsoDate | null
}

/** Writes the support of some devices, and when and by which dates it was judged. */
export async function writeJudged(
  tx: Transaction,
  { customerId, tenantId }: TenantKey,
  changed: readonly Judged[],
  standing: Pick<StandingRow, 'judgedOn' | 'datesCheckedAt'>,
): Promise<void> {
  const { judgedOn, datesCheckedAt } = standing
  if (changed.length > 0)
    await tx.execute(sql`
      update lotse.inventory_estate e set support = d.status, support_ends_on = d."endsOn"
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as d(key text, status text, "endsOn" date)
      where e.customer_id = ${customerId}::uuid and e.tenant_id = ${tenantId}::uuid and e.key = d.key`)
  await tx
    .update(inventoryStanding)
    .set({ judgedOn, datesCheckedAt })
    .where(and(eq(inventoryStanding.customerId, customerId), eq(inventoryStanding.tenantId, tenantId)))
}
