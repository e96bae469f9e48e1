import type { Choices } from '@lotse/assessment'
import type { LintContext, OdtFile } from '@lotse/odt'
import type { Change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { notFound } from '../platform/http/problem.ts'
import { changedSince } from './changed.ts'
import { fileOf } from './present.ts'
import { thisConfiguration, thisVersion } from './problems.ts'
import { type EngagementKey, findConfiguration, findVersion } from './store.ts'
import { choicesNow, contextOf, surroundingsOf } from './surroundings.ts'

/** What packages are made of, and what became of it. */

/** A version of a configuration, with what a package has to know of it. */
export interface PackagedVersion {
  readonly id: string
  readonly name: string
  readonly number: number
  readonly decisions: Choices
  readonly file: OdtFile
  /** By what it is judged. */
  readonly context: LintContext
}

/** One version; without a number the latest. Problem: `not-found`, also where the configuration is removed. */
export async function versionForPackage(
  tx: Transaction,
  key: EngagementKey,
  { configurationId, number }: { readonly configurationId: string; readonly number?: number | undefined },
  today: Change['today'],
): Promise<PackagedVersion> {
  const row = await findConfiguration(tx, key, configurationId)
  if (row === null || row.deletedAt !== null) throw notFound(thisConfiguration)
  const version = await findVersion(tx, row, number ?? row.latest)
  if (version === null) throw notFound(thisVersion)
  const file = fileOf(version)
  const context = contextOf(row, await surroundingsOf(tx, key, today), file)
  return { id: row.id, name: row.name, number: version.number, decisions: version.decisions, file, context }
}

/** What became of a configuration since: its latest version, whether it is removed, which decisions differ. */
export async function sinceMade(tx: Transaction, key: EngagementKey) {
  const choices = await choicesNow(tx, key)
  return async (configurationId: string | null, decisions: Choices) => {
    const row = configurationId === null ? null : await findConfiguration(tx, key, configurationId)
    return {
      latest: row?.latest ?? null,
      isRemoved: row === null || row.deletedAt !== null,
      changedDecisions: changedSince(decisions, choices).length,
    }
  }
}
