/** What the address of the settings may say; whatever is unknown counts as absent. */
export interface SettingsSearch {
  /** Which deliveries of notices are shown: those that are not through, or those something stands in the way of. */
  readonly deliveries?: 'open' | 'trouble'
}

export function settingsSearch({ deliveries }: Record<string, unknown>): SettingsSearch {
  return deliveries === 'open' || deliveries === 'trouble' ? { deliveries } : {}
}
