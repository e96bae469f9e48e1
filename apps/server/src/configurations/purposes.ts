import type { ConfigurationFile, ConfigurationPurpose } from '@lotse/contract'
import type { Mode } from '@lotse/odt'

/** With which switch setup reads a file of that purpose, unless a person says otherwise. */
export const MODE_OF: Readonly<Record<ConfigurationPurpose, Mode>> = {
  install: 'configure',
  secondInstall: 'configure',
  removal: 'remove',
  settings: 'configure',
}

/** What a file made from decisions is for: what goes on top of an installation is a second one. */
export function purposeOf({ purpose }: ConfigurationFile): ConfigurationPurpose {
  const { kind } = purpose ?? { kind: 'install' }
  return kind === 'install' || kind === 'removal' ? kind : 'secondInstall'
}
