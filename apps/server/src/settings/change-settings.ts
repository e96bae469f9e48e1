import type { Settings } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { presentSettings } from './present.ts'
import { findSettings, updateSettings } from './store.ts'

interface Request {
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly organisationName?: string | undefined
    readonly fiscalYearStart?: number | undefined
    readonly trackingAddress?: string | null | undefined
    readonly linkPin?: boolean | undefined
  }
}

/** Changes the settings of the organisation. Problem: `changed-meanwhile` with the present settings. */
export async function changeSettings(context: ActingContext, { headers, body }: Request): Promise<Settings> {
  return change(context, ORGANISATION, async ({ tx, record }) => {
    const before = await findSettings(tx)
    const { from, to } = differences(before, body)
    const after = await updateSettings(tx, expectedVersion(headers), to)
    if (after === null) throw changedMeanwhile(presentSettings(await findSettings(tx), context.actor))
    await record({ event: 'settings.changed', before: from, after: to })
    return presentSettings(after, context.actor)
  })
}
