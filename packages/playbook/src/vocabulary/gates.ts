import type { Localised } from '../localised.ts'

/** Gates between the phases (engagement.md §2 "Gates"). They warn; they never lock work on later steps. */
export const gateIds = ['G0', 'G1', 'G2', 'G3', 'G4', 'G5'] as const
export type GateId = (typeof gateIds)[number]

export const gateLabels: Readonly<Record<GateId, Localised>> = {
  G0: { de: 'Beginn', en: 'Start' },
  G1: { de: 'Analyse abgeschlossen', en: 'Leave assess' },
  G2: { de: 'Behebung abgeschlossen', en: 'Leave remediate' },
  G3: { de: 'Breite Verteilung', en: 'Broad rollout' },
  G4: { de: 'Aktiviert', en: 'Enabled' },
  G5: { de: 'Stabil', en: 'Stable' },
}
