import type { Localised } from '../localised.ts'
import type { Facts } from './facts.ts'

/**
 * What must stand before identities are synchronised, said where it is not confirmed; null where it is: two emergency
 * accounts, a block-by-default access policy that excludes them, MFA for administrators (engagement.md §3).
 */
export function safeguardsWarning({ delivery: { identitySafeguards } }: Facts): Localised | null {
  if (identitySafeguards === true) return null
  const german = identitySafeguards === null ? 'nicht bestätigt' : 'noch nicht eingerichtet'
  const english = identitySafeguards === null ? 'not confirmed' : 'not in place yet'
  return {
    de: `Die Schutzmaßnahmen für Identitäten sind ${german}: zwei Notfallkonten, eine grundsätzlich sperrende Zugriffsrichtlinie ohne diese Konten, MFA für die Administration. Synchronisieren Sie vorher nicht.`,
    en: `The identity safeguards are ${english}: two emergency accounts, a block-by-default access policy that excludes them, MFA for administrators. Do not synchronise before.`,
  }
}
