import type { Difference, TracedPart } from '@lotse/contract'
import { diffOdt, type OdtFile, readOdtText, sayTrace } from '@lotse/odt'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { deriveFrom } from './derive.ts'
import { fileOf } from './present.ts'
import { thisConfiguration } from './problems.ts'
import type { ConfigurationPlace } from './read-configurations.ts'
import { aboutPart, stateOf } from './since-derived.ts'
import { type ConfigurationRecord, findConfiguration, findVersion, type VersionRecord, versionsOf } from './store.ts'

interface Traced {
  readonly number: number | null
  readonly parts: TracedPart[]
  readonly changes: Difference[]
}

/**
 * Which decision set each part of the latest version, and what people changed by hand since it was derived: a version that was
 * edited keeps the decisions of the one it was made of. Without parts where it is made of no decisions. Problem: `not-found`.
 */
export async function traceConfiguration({ services }: ActingContext, place: ConfigurationPlace): Promise<Traced> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const row = await findConfiguration(tx, key, place.configurationId)
    const latest = row && (await findVersion(tx, row, row.latest))
    if (!latest) throw notFound(thisConfiguration)
    if (latest.file === null) return { number: null, parts: [], changes: [] }
    const { text, trace } = deriveFrom(latest.decisions, latest.file)
    if (text === null) return { number: null, parts: [], changes: [] }
    const [derived, now] = [readOdtText(text), fileOf(latest)]
    const source = await derivedVersion(tx, row, latest)
    // What was made then is what a person changed; what would be made today may differ without anybody's doing.
    const made = source ? fileOf(source) : derived
    const parts = trace.map((one) => ({
      path: one.path,
      about: aboutPart(one.path, derived),
      because: { de: sayTrace(one, 'de'), en: sayTrace(one, 'en') },
      state: stateOf(one.path, made, now),
    }))
    return {
      number: source?.number ?? latest.number,
      parts,
      changes: changesBetween(made, now),
    }
  })
}

const changesBetween = (before: OdtFile, after: OdtFile): Difference[] =>
  before.parsed === null || after.parsed === null ? [] : [...diffOdt(before, after)]

/** The version of this configuration that the decisions made; null where that was another configuration. */
async function derivedVersion(
  tx: Transaction,
  row: ConfigurationRecord,
  latest: VersionRecord,
): Promise<VersionRecord | null> {
  const heads = await versionsOf(tx, row)
  let number = latest.number
  while (number > 0) {
    const head = heads.find((one) => one.number === number)
    if (head?.origin === 'decisions' || head?.origin === 'derivedAnew') return findVersion(tx, row, number)
    number = head?.origin === 'restored' ? Number(head.madeOf) : number - 1
  }
  return null
}
