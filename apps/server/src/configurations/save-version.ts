import type { Configuration, ConfigurationFile, ConfigurationPurpose } from '@lotse/contract'
import { encodingFor, maskKeys, type OdtFile, readOdt, writeOdt } from '@lotse/odt'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { deriveFrom } from './derive.ts'
import { fileOf, wholeConfiguration } from './present.ts'
import { notDerived, readDifferently, sameText, thisConfiguration, thisVersion } from './problems.ts'
import { MODE_OF, purposeOf } from './purposes.ts'
import type { ConfigurationPlace } from './read-configurations.ts'
import {
  type ConfigurationRecord,
  findConfiguration,
  findVersion,
  insertVersion,
  updateConfiguration,
  type VersionRecord,
} from './store.ts'
import { choicesNow, surroundingsOf } from './surroundings.ts'

interface Headers {
  readonly 'if-match': string
}
interface SaveRequest {
  readonly params: ConfigurationPlace
  readonly headers: Headers
  readonly body: { readonly text: string; readonly reason: string; readonly derivedWith: ConfigurationFile | null }
}
interface RestoreRequest {
  readonly params: ConfigurationPlace & { readonly number: number }
  readonly headers: Headers
  readonly body: { readonly reason: string }
}

/**
 * Saves a text as the next version, in the encoding the file has. Problems: `not-found`, `changed-meanwhile` with the present
 * configuration, `rule-refused` where nothing changed, where the bytes would be read as another text, or where the decisions make another
 * text than the one that is said to be derived.
 */
export async function saveVersion(context: ActingContext, request: SaveRequest): Promise<Configuration> {
  const { text, reason, derivedWith } = request.body
  return nextVersion(context, request, reason, async ({ tx }, row, latest) => {
    const file = fileOf(latest)
    const kept = { decisions: latest.decisions, file: latest.file }
    if (derivedWith !== null) {
      const { text: derived, decisions } = deriveFrom(await choicesNow(tx, row), derivedWith)
      if (text !== derived) throw notDerived()
      // The decisions may have changed and the text not.
      const content = text === file.text ? latest.content : contentOf(file, text)
      return {
        content,
        origin: 'derivedAnew',
        madeOf: null,
        decisions,
        file: derivedWith,
        purpose: purposeOf(derivedWith),
      }
    }
    if (text === file.text) throw sameText()
    return { content: contentOf(file, text), origin: 'edited', madeOf: null, ...kept }
  })
}

/** The bytes of a text; refused where they would be read as another text. What a one-byte encoding lacks becomes a reference. */
function contentOf(file: OdtFile, text: string): Buffer {
  const bytes = writeOdt(file, text)
  const [again, wanted] = [readOdt(bytes), encodingFor(text, file)]
  const sameEncoding = again.encoding.name === wanted.name && again.encoding.mark === wanted.mark
  if (file.damage === null && again.text !== text && !sameEncoding) throw readDifferently()
  return Buffer.from(bytes)
}

/** Brings an older version back as the next one. Problems: `not-found`, `changed-meanwhile`, `rule-refused` for the same text. */
export async function restoreVersion(context: ActingContext, request: RestoreRequest): Promise<Configuration> {
  const { number } = request.params
  return nextVersion(context, request, request.body.reason, async ({ tx }, row, latest) => {
    const older = await findVersion(tx, row, number)
    if (older === null) throw notFound(thisVersion)
    if (older.content.equals(latest.content)) throw sameText()
    const { content, decisions, file } = older
    return { content, origin: 'restored', madeOf: String(number), decisions, file }
  })
}

interface Next extends Pick<VersionRecord, 'content' | 'origin' | 'madeOf' | 'decisions' | 'file'> {
  /** What the configuration is for from now on; as before where it is left out. */
  readonly purpose?: ConfigurationPurpose
}

async function nextVersion(
  context: ActingContext,
  { params, headers }: Pick<SaveRequest, 'params' | 'headers'>,
  reason: string,
  next: (change: Change, row: ConfigurationRecord, latest: VersionRecord) => Promise<Next>,
): Promise<Configuration> {
  const { engagementId } = params
  return change(context, customerId(params.customerId), async (change) => {
    await holdEngagementOf(change, engagementId)
    const key = { customerId: change.customerId, engagementId }
    const row = await living(change, params)
    const reader = { actor: context.actor, surroundings: await surroundingsOf(change.tx, key, change.today) }
    if (row.version !== expectedVersion(headers))
      throw changedMeanwhile(await wholeConfiguration(change.tx, row, reader))
    const latest = await findVersion(change.tx, row, row.latest)
    if (latest === null) throw new Error('a configuration has no latest version')
    const number = row.latest + 1
    const { purpose = row.purpose, ...made } = await next(change, row, latest)
    await insertVersion(change.tx, {
      ...key,
      configurationId: row.id,
      number,
      ...made,
      savedAt: change.now,
      savedBy: context.actor.personId,
      reason: maskKeys(reason),
    })
    const after = await updateConfiguration(change.tx, row, {
      latest: number,
      changedAt: change.now,
      ...(purpose !== row.purpose && { purpose, mode: MODE_OF[purpose] }),
    })
    await change.record({
      event: 'configuration.saved',
      engagementId,
      subject: row.name,
      before: { configurationVersion: row.latest },
      after: { configuration: row.id, configurationVersion: number },
      reason: maskKeys(reason),
    })
    return wholeConfiguration(change.tx, after, reader)
  })
}

/** A configuration of the engagement that is not removed. Problem: `not-found`. */
export async function living(
  { tx, customerId }: Change,
  { engagementId, configurationId }: Omit<ConfigurationPlace, 'customerId'>,
): Promise<ConfigurationRecord> {
  const row = await findConfiguration(tx, { customerId, engagementId }, configurationId)
  if (row === null || row.deletedAt !== null) throw notFound(thisConfiguration)
  return row
}
