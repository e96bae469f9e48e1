import type { Settings } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { mayChangeSettings } from './policy.ts'
import type { SettingsRow } from './store.ts'

/** What leaves the server about the settings, listed field by field. */
export function presentSettings({ organisationName, fiscalYearStart, version }: SettingsRow, actor: Actor): Settings {
  return { organisationName, fiscalYearStart, version, may: { change: mayChangeSettings(actor, {}) } }
}
