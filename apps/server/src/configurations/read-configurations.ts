import type { Configuration, ConfigurationRow, ConfigurationVersionHead } from '@lotse/contract'
import { engagementExists } from '../engagements/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { countFindings, judgedBy } from './judged.ts'
import { mayKeepConfigurations } from './policy.ts'
import { fileOf, presentRow, presentVersion, wholeConfiguration } from './present.ts'
import { thisConfiguration, thisVersion } from './problems.ts'
import {
  type ConfigurationRecord,
  configurationsOf,
  type EngagementKey,
  findConfiguration,
  findVersion,
  latestFilesOf,
} from './store.ts'
import { contextOf, type Surroundings, surroundingsOf } from './surroundings.ts'

export interface EngagementPlace {
  readonly customerId: string
  readonly engagementId: string
}
export interface ConfigurationPlace extends EngagementPlace {
  readonly configurationId: string
}

const keyOf = (place: EngagementPlace) => ({
  customerId: customerId(place.customerId),
  engagementId: place.engagementId,
})

/** The configurations of an engagement, by name, each judged by what the engagement knows. Problem: `not-found`. */
export async function listConfigurations(
  { services, actor }: ActingContext,
  place: EngagementPlace,
): Promise<{ items: ConfigurationRow[]; may: { keep: boolean } }> {
  const key = keyOf(place)
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    await engagementExists(tx, key)
    const rows = await configurationsOf(tx, key)
    const names = await namesOf(
      tx,
      rows.map(({ latest }) => latest.savedBy),
    )
    const surroundings = await surroundingsOf(tx, key, services.clock.today())
    const countsOf = await countsIn(
      tx,
      key,
      rows.map(({ row }) => row),
      surroundings,
    )
    return {
      items: rows.map(({ row, latest }) => presentRow(row, latest, { counts: countsOf(row), names, surroundings })),
      may: { keep: mayKeepConfigurations(actor, key) },
    }
  })
}

/** How much is wrong with the latest version of each; only what was not judged yet is read. */
async function countsIn(
  tx: Transaction,
  key: EngagementKey,
  rows: readonly ConfigurationRecord[],
  surroundings: Surroundings,
): Promise<(row: ConfigurationRecord) => ConfigurationRow['counts']> {
  const judged = judgedBy(surroundings)
  const unknown = rows.filter((row) => judged.find(row) === undefined)
  const files = await latestFilesOf(
    tx,
    key,
    unknown.map(({ id }) => id),
  )
  const judge = (row: ConfigurationRecord) => {
    const content = files.get(row.id)
    if (content === undefined) throw new Error('a configuration has no latest version')
    const file = fileOf({ content })
    return judged.keep(row, countFindings(file, contextOf(row, surroundings, file)))
  }
  return (row) => judged.find(row) ?? judge(row)
}

/** One configuration; a removed one too, so that it can be brought back. Problem: `not-found`. */
export async function readConfiguration(
  { services, actor }: ActingContext,
  place: ConfigurationPlace,
): Promise<Configuration> {
  const key = keyOf(place)
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const row = await findConfiguration(tx, key, place.configurationId)
    if (row === null) throw notFound(thisConfiguration)
    const surroundings = await surroundingsOf(tx, key, services.clock.today())
    return wholeConfiguration(tx, row, { actor, surroundings })
  })
}

/** The text of one version, as it is. Problem: `not-found`. */
export async function readVersion(
  { services }: ActingContext,
  place: ConfigurationPlace & { readonly number?: number | undefined },
): Promise<ConfigurationVersionHead & { text: string }> {
  const key = keyOf(place)
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const row = await findConfiguration(tx, key, place.configurationId)
    const version = row && (await findVersion(tx, row, place.number ?? row.latest))
    if (!version) throw notFound(thisVersion)
    return { ...presentVersion(version, await namesOf(tx, [version.savedBy])), text: fileOf(version).text }
  })
}
