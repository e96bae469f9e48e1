import type { PlannedSite } from '@lotse/rollout'

/** What a site begins with: everything from the internet, one language, nobody helps. */
export const NEW_SITE: PlannedSite = {
  name: '',
  devices: 0,
  source: 'cdn',
  extraLanguages: 0,
  proofingLanguages: 0,
  visioPercent: 0,
  projectPercent: 0,
  peerPercent: 0,
  lineMbit: null,
  hoursPerDay: 10,
}
