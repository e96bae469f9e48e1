import type { Configuration, ConfigurationPurpose, ConfigurationRow } from '@lotse/contract'
import { type Mode, maskKeys, type Profile } from '@lotse/odt'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { wholeConfiguration, wholeRow } from './present.ts'
import { thisConfiguration, thisVersion } from './problems.ts'
import type { ConfigurationPlace } from './read-configurations.ts'
import { living } from './save-version.ts'
import { findConfiguration, findVersion, updateConfiguration } from './store.ts'
import { surroundingsOf } from './surroundings.ts'

interface ChangeRequest {
  readonly params: ConfigurationPlace
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly name?: string | undefined
    readonly purpose?: ConfigurationPurpose | undefined
    readonly mode?: Mode | undefined
    readonly profiles?: Profile[] | undefined
  }
}

/** Changes what a configuration is called and is for. Problems: `not-found`, `changed-meanwhile` with the present one. */
export async function changeConfiguration(
  context: ActingContext,
  { params, headers, body }: ChangeRequest,
): Promise<Configuration> {
  const { engagementId } = params
  return change(context, customerId(params.customerId), async (change) => {
    await holdEngagementOf(change, engagementId)
    const key = { customerId: change.customerId, engagementId }
    const row = await living(change, params)
    const reader = { actor: context.actor, surroundings: await surroundingsOf(change.tx, key, change.today) }
    if (row.version !== expectedVersion(headers))
      throw changedMeanwhile(await wholeConfiguration(change.tx, row, reader))
    const { name, purpose, mode, profiles } = body
    const values = {
      ...(name !== undefined && { name: maskKeys(name) }),
      ...(purpose !== undefined && { purpose }),
      ...(mode !== undefined && { mode }),
      ...(profiles !== undefined && { profiles }),
    }
    const after = await updateConfiguration(change.tx, row, { ...values, changedAt: change.now })
    const settings = (one: typeof row) => ({
      name: one.name,
      configurationPurpose: one.purpose,
      configurationMode: one.mode,
      configurationProfiles: one.profiles,
    })
    await change.record({
      event: 'configuration.changed',
      engagementId,
      subject: after.name,
      before: settings(row),
      after: { ...settings(after), configuration: row.id },
    })
    return wholeConfiguration(change.tx, after, reader)
  })
}

/** Removes a configuration with its versions; it can be restored. Problem: `not-found`. */
export async function removeConfiguration(
  context: ActingContext,
  place: ConfigurationPlace,
): Promise<Record<string, never>> {
  const { engagementId } = place
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      await holdEngagementOf(change, engagementId)
      const row = await living(change, place)
      const by = { deletedAt: change.now, deletedBy: context.actor.personId, changedAt: change.now }
      await updateConfiguration(change.tx, row, by)
      const after = { configuration: row.id }
      await change.record({ event: 'configuration.removed', engagementId, subject: row.name, after })
      return {}
    },
    repeatOf(context),
  )
}

/** Brings a removed configuration back. Problem: `not-found` where none was removed. */
export async function restoreConfiguration(
  context: ActingContext,
  place: ConfigurationPlace,
): Promise<ConfigurationRow> {
  const { engagementId } = place
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      await holdEngagementOf(change, engagementId)
      const key = { customerId: change.customerId, engagementId }
      const row = await findConfiguration(change.tx, key, place.configurationId)
      if (row === null || row.deletedAt === null) throw notFound(thisConfiguration)
      const values = { deletedAt: null, deletedBy: null, changedAt: change.now }
      const restored = await updateConfiguration(change.tx, row, values)
      const after = { configuration: row.id }
      await change.record({ event: 'configuration.restored', engagementId, subject: row.name, after })
      const latest = await findVersion(change.tx, restored, restored.latest)
      if (latest === null) throw notFound(thisVersion)
      return wholeRow(change.tx, restored, latest, await surroundingsOf(change.tx, key, change.today))
    },
    repeatOf(context),
  )
}
