import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { configuration, configurationPin, configurationVersion } from '../tables/configurations.ts'

export type ConfigurationRecord = typeof configuration.$inferSelect
export type ConfigurationValues = Partial<typeof configuration.$inferInsert>
export type VersionRecord = typeof configurationVersion.$inferSelect

export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

/** A version without what it consists of: a long history of files stays where it is. */
export type VersionHead = Pick<VersionRecord, 'number' | 'savedAt' | 'savedBy' | 'reason' | 'origin' | 'madeOf'>

/** The same with the decisions it was derived from. */
export type LatestHead = VersionHead & Pick<VersionRecord, 'decisions'>

const { number, savedAt, savedBy, reason, origin, madeOf, decisions } = configurationVersion
const HEAD = { number, savedAt, savedBy, reason, origin, madeOf }

const isLatest = and(
  eq(configurationVersion.customerId, configuration.customerId),
  eq(configurationVersion.configurationId, configuration.id),
  eq(configurationVersion.number, configuration.latest),
)

/** The configurations of an engagement that are not removed, each with the head of its latest version; by name. */
export async function configurationsOf(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<{ row: ConfigurationRecord; latest: LatestHead }[]> {
  return tx
    .select({ row: configuration, latest: { ...HEAD, decisions } })
    .from(configuration)
    .innerJoin(configurationVersion, isLatest)
    .where(
      and(
        eq(configuration.customerId, customerId),
        eq(configuration.engagementId, engagementId),
        isNull(configuration.deletedAt),
      ),
    )
    .orderBy(sql`lotse.sort_key(${configuration.name})`, asc(configuration.id))
}

/** The latest files of some configurations of an engagement, by their ids. */
export async function latestFilesOf(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: configuration.id, content: configurationVersion.content })
    .from(configuration)
    .innerJoin(configurationVersion, isLatest)
    .where(
      and(
        eq(configuration.customerId, customerId),
        eq(configuration.engagementId, engagementId),
        inArray(configuration.id, [...ids]),
      ),
    )
  return new Map(rows.map(({ id, content }) => [id, content]))
}

/** A configuration of the engagement, removed ones too; null where there is none. */
export async function findConfiguration(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  id: string,
): Promise<ConfigurationRecord | null> {
  const [row] = await tx
    .select()
    .from(configuration)
    .where(
      and(
        eq(configuration.customerId, customerId),
        eq(configuration.engagementId, engagementId),
        eq(configuration.id, id),
      ),
    )
  return row ?? null
}

/** The heads of all versions of a configuration, the newest first. */
export async function versionsOf(tx: Transaction, { customerId, id }: ConfigurationRecord): Promise<VersionHead[]> {
  return tx
    .select(HEAD)
    .from(configurationVersion)
    .where(and(eq(configurationVersion.customerId, customerId), eq(configurationVersion.configurationId, id)))
    .orderBy(desc(configurationVersion.number))
}

/** One version; null where there is none of that number. */
export async function findVersion(
  tx: Transaction,
  { customerId, id }: ConfigurationRecord,
  number: number,
): Promise<VersionRecord | null> {
  const [row] = await tx
    .select()
    .from(configurationVersion)
    .where(
      and(
        eq(configurationVersion.customerId, customerId),
        eq(configurationVersion.configurationId, id),
        eq(configurationVersion.number, number),
      ),
    )
  return row ?? null
}

export async function insertConfiguration(
  tx: Transaction,
  row: typeof configuration.$inferInsert,
): Promise<ConfigurationRecord> {
  const [inserted] = await tx.insert(configuration).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted
}

export async function insertVersion(
  tx: Transaction,
  row: typeof configurationVersion.$inferInsert,
): Promise<VersionRecord> {
  const [inserted] = await tx.insert(configurationVersion).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted
}

/** Writes what changed. Whoever calls it holds the engagement. */
export async function updateConfiguration(
  tx: Transaction,
  { customerId, id }: ConfigurationRecord,
  values: ConfigurationValues,
): Promise<ConfigurationRecord> {
  const [updated] = await tx
    .update(configuration)
    .set({ ...values, version: sql`${configuration.version} + 1` })
    .where(and(eq(configuration.customerId, customerId), eq(configuration.id, id)))
    .returning()
  if (updated === undefined) throw new Error('a configuration whose engagement is held is gone')
  return updated
}

export interface PinRecord {
  readonly configurationId: string
  readonly configurationName: string
  readonly ringId: string
  readonly number: number
}

/** Which version of which configuration each ring of the engagement gets; those of removed configurations are left out. */
export async function pinsIn(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<PinRecord[]> {
  return tx
    .select({
      configurationId: configurationPin.configurationId,
      configurationName: configuration.name,
      ringId: configurationPin.ringId,
      number: configurationPin.number,
    })
    .from(configurationPin)
    .innerJoin(
      configuration,
      and(
        eq(configuration.customerId, configurationPin.customerId),
        eq(configuration.id, configurationPin.configurationId),
      ),
    )
    .where(
      and(
        eq(configurationPin.customerId, customerId),
        eq(configurationPin.engagementId, engagementId),
        isNull(configuration.deletedAt),
      ),
    )
    .orderBy(sql`lotse.sort_key(${configuration.name})`, asc(configurationPin.ringId))
}

/** Pins a version to a ring, in place of another one of the same configuration. */
export async function setPin(tx: Transaction, row: typeof configurationPin.$inferInsert): Promise<void> {
  const { number, pinnedAt, pinnedBy } = row
  await tx
    .insert(configurationPin)
    .values(row)
    .onConflictDoUpdate({
      target: [configurationPin.customerId, configurationPin.configurationId, configurationPin.ringId],
      set: { number, pinnedAt, pinnedBy },
    })
}

export async function removePin(
  tx: Transaction,
  {
    customerId,
    configurationId,
    ringId,
  }: Pick<typeof configurationPin.$inferSelect, 'customerId' | 'configurationId' | 'ringId'>,
): Promise<void> {
  await tx
    .delete(configurationPin)
    .where(
      and(
        eq(configurationPin.customerId, customerId),
        eq(configurationPin.configurationId, configurationId),
        eq(configurationPin.ringId, ringId),
      ),
    )
}
