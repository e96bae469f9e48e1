import type {
  ConfigurationFile,
  ConfigurationFrom,
  ConfigurationPurpose,
  ConfigurationRow,
  ConfigurationTemplate,
} from '@lotse/contract'
import { type Mode, maskKeys, type Profile } from '@lotse/odt'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { deriveFrom } from './derive.ts'
import { wholeRow } from './present.ts'
import { emptyFile, stillOpen, thisConfiguration, thisVersion } from './problems.ts'
import { MODE_OF, purposeOf } from './purposes.ts'
import {
  type EngagementKey,
  findConfiguration,
  findVersion,
  insertConfiguration,
  insertVersion,
  type VersionRecord,
} from './store.ts'
import { choicesNow, surroundingsOf } from './surroundings.ts'
import { templateText } from './templates.ts'

interface Request {
  readonly customerId: string
  readonly engagementId: string
  readonly name: string
  readonly purpose: ConfigurationPurpose
  readonly mode?: Mode | undefined
  readonly profiles: Profile[]
  readonly from: ConfigurationFrom
}

const PURPOSE_OF: Readonly<Record<ConfigurationTemplate, ConfigurationPurpose>> = {
  standard: 'install',
  shared: 'install',
  visio: 'secondInstall',
  project: 'secondInstall',
  removal: 'removal',
}

/** What is made from decisions or a template is for what it says there. */
function purposeFrom(from: ConfigurationFrom): ConfigurationPurpose | null {
  if (from.kind === 'template') return PURPOSE_OF[from.template]
  return from.kind === 'decisions' ? purposeOf(from.file) : null
}

const EMPTY = '<Configuration>\n</Configuration>\n'

/**
 * Makes a configuration with its first version. Problems: `not-found`, `rule-refused` with the decisions that are open,
 * `input-not-valid` for an empty file.
 */
export async function createConfiguration(context: ActingContext, request: Request): Promise<ConfigurationRow> {
  const { engagementId, profiles } = request
  const purpose = purposeFrom(request.from) ?? request.purpose
  return change(
    context,
    customerId(request.customerId),
    async (change) => {
      await holdEngagementOf(change, engagementId)
      const key = { customerId: change.customerId, engagementId }
      const made = await madeFrom(change, key, request.from)
      const by = context.actor.personId
      const row = await insertConfiguration(change.tx, {
        ...key,
        id: newId(),
        name: maskKeys(request.name),
        purpose,
        mode: request.mode ?? MODE_OF[purpose],
        profiles,
        latest: 1,
        createdAt: change.now,
        createdBy: by,
        changedAt: change.now,
      })
      const version = await insertVersion(change.tx, {
        ...key,
        configurationId: row.id,
        number: 1,
        ...made,
        savedAt: change.now,
        savedBy: by,
      })
      await change.record({
        event: 'configuration.made',
        engagementId,
        subject: row.name,
        after: { configuration: row.id, configurationOrigin: version.origin },
      })
      return wholeRow(change.tx, row, version, await surroundingsOf(change.tx, key, change.today))
    },
    repeatOf(context),
  )
}

type Made = Pick<VersionRecord, 'content' | 'origin'> &
  Partial<Pick<VersionRecord, 'madeOf' | 'decisions'>> & { file?: ConfigurationFile }

async function madeFrom({ tx }: Change, key: EngagementKey, from: ConfigurationFrom): Promise<Made> {
  switch (from.kind) {
    case 'empty':
      return { content: Buffer.from(EMPTY), origin: 'empty' }
    case 'template':
      return { content: Buffer.from(templateText[from.template]()), origin: 'template', madeOf: from.template }
    case 'file': {
      const content = Buffer.from(from.bytes, 'base64')
      if (content.length === 0) throw emptyFile()
      return { content, origin: 'file', madeOf: maskKeys(from.fileName) }
    }
    case 'copy': {
      const row = await findConfiguration(tx, key, from.configurationId)
      if (row === null || row.deletedAt !== null) throw notFound(thisConfiguration)
      const version = await findVersion(tx, row, from.number ?? row.latest)
      if (version === null) throw notFound(thisVersion)
      const { content, decisions, file } = version
      return { content, origin: 'copy', madeOf: `${row.name}, ${version.number}`, decisions, ...(file && { file }) }
    }
    case 'decisions': {
      const { text, open, decisions } = deriveFrom(await choicesNow(tx, key), from.file)
      if (text === null) throw stillOpen(open.map(({ question }) => question))
      return { content: Buffer.from(text), origin: 'decisions', decisions, file: from.file }
    }
  }
}
