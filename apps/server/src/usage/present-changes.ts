import type { UsageStateChange } from '@lotse/contract'
import { type ConfirmedSeries, describeChange, type StateChange } from '@lotse/usage'
import { both } from './texts.ts'

/**
 * Every change of state with the numbers that caused it, newest first. Who confirmed one before the months did, and why,
 * is for the delivery team: others read what the months said.
 */
export function presentChanges({ changes, settings }: ConfirmedSeries, forTeam: boolean): UsageStateChange[] {
  return changes.toReversed().map((change) => {
    const told: StateChange = forTeam ? change : { ...change, confirmation: null }
    return {
      month: change.month,
      state: change.to.state,
      qualifier: change.to.qualifier,
      from: change.from?.state ?? null,
      cause: change.cause,
      active: change.active,
      entitled: change.entitled,
      rate: change.rate,
      early: change.confirmation !== null,
      sentence: both((language) => describeChange(told, settings, language)),
    }
  })
}
