import type { IsoDate } from '@lotse/calendar'
import type { Standing } from '@lotse/contract'
import type { UsageVerdict } from '@lotse/usage'

/** What the reports alone say about a tenant, without what the customer decided (that is the engagement's standing). */
export function standingByUsage(verdict: UsageVerdict | null, latestReadOn: IsoDate | null): Standing {
  if (verdict === null) {
    return {
      state: 'no-data',
      month: null,
      active: null,
      entitled: null,
      rate: null,
      growth3pp: null,
      usersMissing: null,
      readOn: latestReadOn,
    }
  }
  return {
    state: verdict.state === 'insufficient-history' ? 'too-early' : verdict.state,
    month: verdict.month,
    active: verdict.active,
    entitled: verdict.entitled,
    rate: verdict.rate,
    growth3pp: verdict.growth3pp,
    usersMissing: verdict.usersMissingToTarget,
    readOn: verdict.usage.provenance.refreshDate,
  }
}
