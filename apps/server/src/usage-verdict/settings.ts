import { DEFAULT_USAGE_SETTINGS, overriddenSettings, type UsageSettings } from '@lotse/usage'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import { settingRows, settingRowsOf } from './settings-store.ts'

/** What decides the verdict on a customer. */
export interface EffectiveSettings {
  readonly settings: UsageSettings
  /** Those that the customer has of its own: figures of customers that differ cannot be ranked together (usage.md §15). */
  readonly overridden: readonly (keyof UsageSettings)[]
}

/** The settings in force for a customer: its own over those of the organisation over the defaults of usage.md §15. */
export async function settingsOf(tx: Transaction, customerId: CustomerId): Promise<EffectiveSettings> {
  const { house, own } = await settingRows(tx, customerId)
  const ofHouse = withDefaults(house?.settings ?? {})
  const settings = { ...ofHouse, ...own?.settings }
  return { settings, overridden: overriddenSettings(ofHouse, settings) }
}

/** The same for several customers at once, by their ids; in the scope of the portfolio. */
export async function settingsOfCustomers(
  tx: Transaction,
  customerIds: readonly string[],
): Promise<(customerId: string) => EffectiveSettings> {
  const rows = await settingRowsOf(tx, customerIds)
  const stored = new Map(rows.map((row) => [row.customerId as string, row.settings]))
  const house = withDefaults(stored.get(ORGANISATION) ?? {})
  return (customerId) => {
    const settings = { ...house, ...stored.get(customerId) }
    return { settings, overridden: overriddenSettings(house, settings) }
  }
}

/** The settings of the organisation itself. */
export async function settingsOfHouse(tx: Transaction): Promise<UsageSettings> {
  return (await settingsOf(tx, ORGANISATION)).settings
}

/** Settings that came with a later version of the program have their defaults where nobody set them. */
export const withDefaults = (stored: Partial<UsageSettings>): UsageSettings => ({
  ...DEFAULT_USAGE_SETTINGS,
  ...stored,
})

/** Only what differs is kept, so that a customer follows the organisation in everything else. */
export function differing(base: UsageSettings, wanted: UsageSettings): Partial<UsageSettings> {
  const names = overriddenSettings(base, wanted)
  return Object.fromEntries(names.map((name) => [name, wanted[name]]))
}
