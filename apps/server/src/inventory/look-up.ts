import type { IsoDate } from '@lotse/calendar'
import { type Device, INSTALLED_STATES, type InstalledState, type QuestionId } from '@lotse/inventory'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import {
  inventoryEstate,
  inventoryPerson,
  inventoryProposalAnswer,
  inventorySnapshot,
  inventoryStanding,
} from '../tables/inventory.ts'

/** What other capabilities may know of a tenant's devices. */

/** People of the inventories in ascending order of their keys, with the best that their devices show. */
export interface InstalledPeople {
  /** Eight bytes a person. */
  readonly keys: Buffer
  stateOf(position: number): InstalledState
}

/**
 * The best that the devices of each person show, by the person's key (`personKey` of usage-people); null where no inventory
 * names anybody. Whoever is missing is on no device of the inventories; that is unknown, not "no" (`isInstalled` of
 * packages/inventory). They come as two texts, since 300,000 rows would hold up everybody else for seconds.
 */
export async function installedPeople(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<InstalledPeople | null> {
  const { person, state } = inventoryPerson
  const byKey = sql`order by ${person} collate "C"`
  const names = sql.join(
    INSTALLED_STATES.map((one) => sql`${one}::text`),
    sql`, `,
  )
  const [row] = await tx
    .select({
      keys: sql<string | null>`string_agg(${person}, '' ${byKey})`,
      states: sql<string | null>`string_agg(array_position(array[${names}], ${state})::text, '' ${byKey})`,
    })
    .from(inventoryPerson)
    .where(and(eq(inventoryPerson.customerId, customerId), eq(inventoryPerson.tenantId, tenantId)))
  if (!row?.keys || !row.states) return null
  const { states } = row
  return {
    keys: Buffer.from(row.keys, 'hex'),
    stateOf: (position) => INSTALLED_STATES[states.charCodeAt(position) - ONE] ?? 'noDevice',
  }
}

/** The database counts from "1". */
const ONE = '1'.charCodeAt(0)

/** The inventories that count, newest first: neither replaced nor taken back. */
export async function inventoriesInForce(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<{ readonly takenOn: IsoDate; readonly fileName: string; readonly devices: number }[]> {
  const { takenOn, fileName, devices, replacedAt, deletedAt } = inventorySnapshot
  return tx
    .select({ takenOn, fileName, devices })
    .from(inventorySnapshot)
    .where(
      and(
        eq(inventorySnapshot.customerId, customerId),
        eq(inventorySnapshot.tenantId, tenantId),
        isNull(replacedAt),
        isNull(deletedAt),
      ),
    )
    .orderBy(desc(takenOn), desc(inventorySnapshot.importedAt))
}

/** Every device as all inventories that count know it together, by key. People stand in it by their key only. */
export async function devicesOf(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<Device[]> {
  const rows = await tx
    .select({ said: inventoryEstate.said })
    .from(inventoryEstate)
    .where(and(eq(inventoryEstate.customerId, customerId), eq(inventoryEstate.tenantId, tenantId)))
    .orderBy(asc(inventoryEstate.key))
  return rows.map(({ said }) => said)
}

/** A proposed answer that somebody has accepted. */
export interface AcceptedAnswer {
  readonly questionId: QuestionId
  readonly values: readonly string[]
  readonly acceptedBy: string | null
  readonly acceptedAt: Date
}

/** The answers to the questionnaire that somebody accepted from the inventories of a tenant. */
export async function acceptedAnswers(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<AcceptedAnswer[]> {
  const { questionId, answerValues: values, givenBy: acceptedBy, givenAt: acceptedAt } = inventoryProposalAnswer
  return tx
    .select({ questionId, values, acceptedBy, acceptedAt })
    .from(inventoryProposalAnswer)
    .where(
      and(
        eq(inventoryProposalAnswer.customerId, customerId),
        eq(inventoryProposalAnswer.tenantId, tenantId),
        eq(inventoryProposalAnswer.decision, 'accepted'),
        isNull(inventoryProposalAnswer.withdrawnAt),
      ),
    )
    .orderBy(asc(questionId))
}

/** When the devices of a tenant were put together last; null: never. */
export async function estateBuiltAt(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ builtAt: inventoryStanding.builtAt })
    .from(inventoryStanding)
    .where(and(eq(inventoryStanding.customerId, customerId), eq(inventoryStanding.tenantId, tenantId)))
  return row?.builtAt ?? null
}

/** Office as the inventories find it, counted by what tells installs apart. */
export interface OfficeOnDevices {
  readonly installs: readonly {
    readonly technology: string | null
    readonly kind: string | null
    readonly generation: string | null
    readonly architecture: string | null
    readonly devices: number
  }[]
  /** Devices that were looked at and have none. */
  readonly withoutOffice: number
  /** Tags of the languages that devices have, each once. */
  readonly languages: readonly string[]
}

/** Counted in the database: fifty thousand devices need not come here to tell whether one has an old Office. Null: no inventory. */
export async function officeOnDevices(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<OfficeOnDevices | null> {
  const { rows } = await tx.execute<{
    technology: string | null
    kind: string | null
    generation: string | null
    architecture: string | null
    found: boolean
    devices: number
  }>(sql`
    select o.office ->> 'technology' as technology, o.office ->> 'kind' as kind, o.office ->> 'generation' as generation,
      o.office ->> 'architecture' as architecture, o.office is not null as found, count(*)::int as devices
    from lotse.inventory_estate e
    left join lateral jsonb_array_elements(
      case jsonb_typeof(e.said -> 'office') when 'array' then e.said -> 'office' else '[]' end) o(office) on true
    where e.customer_id = ${customerId}::uuid and e.tenant_id = ${tenantId}::uuid
      and (o.office is not null or e.said -> 'office' = '[]'::jsonb)
    group by 1, 2, 3, 4, 5`)
  if (rows.length === 0) return null
  const { rows: languages } = await tx.execute<{ tag: string }>(sql`
    select distinct lower(l.tag) as tag
    from lotse.inventory_estate e
    cross join lateral jsonb_array_elements_text(
      case jsonb_typeof(e.said -> 'languages') when 'array' then e.said -> 'languages' else '[]' end) l(tag)
    where e.customer_id = ${customerId}::uuid and e.tenant_id = ${tenantId}::uuid
    order by 1`)
  return {
    languages: languages.map(({ tag }) => tag),
    installs: rows.filter(({ found }) => found),
    withoutOffice: rows.find(({ found }) => !found)?.devices ?? 0,
  }
}

/** How many devices the inventories that count know together; null where there is none. */
export async function devicesKnown(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<number | null> {
  const [row] = await tx
    .select({ devices: sql<number>`count(*)::int` })
    .from(inventoryEstate)
    .where(and(eq(inventoryEstate.customerId, customerId), eq(inventoryEstate.tenantId, tenantId)))
  return row === undefined || row.devices === 0 ? null : row.devices
}
