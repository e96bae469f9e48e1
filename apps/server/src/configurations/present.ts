import type { Configuration, ConfigurationRow, ConfigurationVersionHead, PersonRef } from '@lotse/contract'
import { type OdtFile, readOdt } from '@lotse/odt'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { namesOf } from '../platform/names.ts'
import { changedSince } from './changed.ts'
import { countFindings } from './judged.ts'
import { mayKeepConfigurations } from './policy.ts'
import {
  type ConfigurationRecord,
  findVersion,
  type LatestHead,
  type VersionHead,
  type VersionRecord,
  versionsOf,
} from './store.ts'
import { architecturesOf, contextOf, deviceFacts, type Surroundings } from './surroundings.ts'

type Names = (id: string | null) => PersonRef | null

/** The file of a version, as it is. */
export const fileOf = ({ content }: Pick<VersionRecord, 'content'>): OdtFile => readOdt(new Uint8Array(content))

export function presentVersion(row: VersionHead, names: Names): ConfigurationVersionHead {
  return {
    number: row.number,
    savedAt: row.savedAt.toISOString(),
    savedBy: names(row.savedBy),
    reason: row.reason,
    origin: row.origin,
    from: row.madeOf,
  }
}

interface Shown {
  readonly counts: ConfigurationRow['counts']
  readonly names: Names
  readonly surroundings: Surroundings
}

/** What a list shows of a configuration; nothing of its text. */
export function presentRow(
  row: ConfigurationRecord,
  latest: LatestHead,
  { counts, names, surroundings }: Shown,
): ConfigurationRow {
  return {
    id: row.id,
    engagementId: row.engagementId,
    name: row.name,
    purpose: row.purpose,
    mode: row.mode,
    profiles: row.profiles,
    latest: presentVersion(latest, names),
    counts,
    changedDecisions: changedSince(latest.decisions, surroundings.choices),
    pins: surroundings.pins(row.id),
    removedAt: row.deletedAt?.toISOString() ?? null,
    version: row.version,
  }
}

interface Reader {
  readonly actor: Actor
  readonly surroundings: Surroundings
}

/** The same where only one configuration is asked for. */
export async function wholeRow(
  tx: Transaction,
  row: ConfigurationRecord,
  latest: VersionRecord,
  surroundings: Surroundings,
): Promise<ConfigurationRow> {
  const file = fileOf(latest)
  const counts = countFindings(file, contextOf(row, surroundings, file))
  return presentRow(row, latest, { counts, names: await namesOf(tx, [latest.savedBy]), surroundings })
}

/** One configuration with the text of its latest version and the heads of all. */
export async function wholeConfiguration(
  tx: Transaction,
  row: ConfigurationRecord,
  { actor, surroundings }: Reader,
): Promise<Configuration> {
  const versions = await versionsOf(tx, row)
  const latest = await findVersion(tx, row, row.latest)
  if (latest === null) throw new Error('a configuration has no version')
  const names = await namesOf(
    tx,
    versions.map(({ savedBy }) => savedBy),
  )
  const file = fileOf(latest)
  const context = contextOf(row, surroundings, file)
  return {
    ...presentRow(row, latest, { counts: countFindings(file, context), names, surroundings }),
    text: file.text,
    encoding: file.encoding.name,
    versions: versions.map((one) => presentVersion(one, names)),
    context: { ...context, profiles: [...context.profiles], package: null },
    architectures: architecturesOf(surroundings.devices),
    devices: mutable(deviceFacts(surroundings.devices)),
    file: latest.file,
    may: { keep: mayKeepConfigurations(actor, row) },
  }
}

function mutable(facts: ReturnType<typeof deviceFacts>): Configuration['devices'] {
  if (facts === null) return null
  const { architecture, languages, msi = [], clickToRun = [] } = facts
  return {
    ...(architecture !== undefined && { architecture }),
    ...(languages !== undefined && { languages: [...languages] }),
    msi: [...msi],
    clickToRun: [...clickToRun],
  }
}
