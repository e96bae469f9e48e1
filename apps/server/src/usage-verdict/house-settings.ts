import type { UsageHouseSettings } from '@lotse/contract'
import { DEFAULT_USAGE_SETTINGS, type UsageSettings } from '@lotse/usage'
import type { Actor } from '../platform/access/actor.ts'
import { change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { wantedSettings } from './check-settings.ts'
import { scoreOfHouse } from './pool-store.ts'
import { presentHouseSettings } from './present-settings.ts'
import { askForRecompute } from './recompute-job.ts'
import { differing, withDefaults } from './settings.ts'
import { ownDefinitions, settingRows, storeSettings } from './settings-store.ts'

type Wanted = { readonly [Name in keyof UsageSettings]?: UsageSettings[Name] | undefined }

/** What the organisation measures active use by. */
export async function readHouseSettings({ services, actor }: ActingContext): Promise<UsageHouseSettings> {
  const customers = await services.database.transaction('portfolio', ownDefinitions)
  return services.database.transaction({ customer: ORGANISATION }, (tx) => present(tx, customers, actor))
}

/**
 * Changes what the organisation measures active use by, and asks for all verdicts to be worked out anew. Where nothing
 * differs nothing is stored. Problems: `input-not-valid` at the setting, `changed-meanwhile` with the present settings.
 */
export async function changeHouseSettings(
  context: ActingContext,
  {
    headers,
    body,
  }: { readonly headers: { readonly 'if-match': string }; readonly body: { readonly settings: Wanted } },
): Promise<{ settings: UsageHouseSettings; jobId: string | null }> {
  const { services, actor } = context
  const customers = await services.database.transaction('portfolio', ownDefinitions)
  return change(context, ORGANISATION, async ({ tx, now, record }) => {
    const { house } = await settingRows(tx, ORGANISATION)
    const before = withDefaults(house?.settings ?? {})
    const after = wantedSettings(before, body.settings, 'body.settings')
    const stored = await storeSettings(tx, ORGANISATION, expectedVersion(headers), {
      settings: differing(DEFAULT_USAGE_SETTINGS, after),
      changedBy: actor.personId,
      changedAt: now,
    })
    if (stored === null) throw changedMeanwhile(await present(tx, customers, actor))
    const { from, to } = differences(before, after)
    await record({ event: 'usage.settingsChanged', before: from, after: to })
    const isOther = Object.keys(to).length > 0
    return {
      settings: await present(tx, customers, actor),
      jobId: isOther ? await askForRecompute(services, tx, actor.personId) : null,
    }
  })
}

async function present(tx: Transaction, customers: number, actor: Actor): Promise<UsageHouseSettings> {
  const { house } = await settingRows(tx, ORGANISATION)
  return presentHouseSettings(tx, house, { ownDefinitions: customers, score: await scoreOfHouse(tx) }, actor)
}
