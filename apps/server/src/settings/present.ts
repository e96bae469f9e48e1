import type { Settings } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { mayChangeSettings } from './policy.ts'
import type { SettingsRow } from './store.ts'

/** What leaves the server about the settings, listed field by field. */
export function presentSettings(row: SettingsRow, actor: Actor): Settings {
  const { organisationName, fiscalYearStart, trackingAddress, linkPin, version } = row
  const may = { change: mayChangeSettings(actor, {}) }
  return { organisationName, fiscalYearStart, trackingAddress, linkPin, version, may }
}
