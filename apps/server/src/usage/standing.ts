import type { IsoDate } from '@lotse/calendar'
import type { Standing } from '@lotse/contract'
import { type ConfirmedPoint, type UsageSettings, usersMissing } from '@lotse/usage'

/** What the reports alone say about a tenant, without what the customer decided (that is the engagement's standing). */
export function standingByUsage(
  newest: ConfirmedPoint | null,
  settings: UsageSettings,
  readOn: { readonly newest: IsoDate | null; readonly behind: IsoDate | null },
): Standing {
  if (newest === null) {
    return {
      state: 'no-data',
      month: null,
      active: null,
      entitled: null,
      rate: null,
      growth3pp: null,
      usersMissing: null,
      readOn: readOn.newest,
    }
  }
  const { month, active, entitled, rate, growth } = newest
  return {
    state: newest.state === 'insufficient-history' ? 'too-early' : newest.state,
    month,
    active,
    entitled,
    rate,
    growth3pp: growth?.points ?? null,
    usersMissing: usersMissing(newest, settings),
    readOn: readOn.behind,
  }
}
