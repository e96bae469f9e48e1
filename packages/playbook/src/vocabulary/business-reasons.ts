import type { Localised } from '../localised.ts'

/** Why a customer deploys, as a business: part of the key data (DIBS), at least one is chosen (engagement.md §5). */
export const businessReasonIds = [
  'endOfLife',
  'security',
  'serviceQuality',
  'availability',
  'lessHardware',
  'lessUpdateEffort',
  'savings',
  'collaboration',
  'processChange',
  'sharedKnowledge',
  'frontlineWorkers',
  'workWithPartners',
  'workAnywhere',
  'insightFromData',
] as const
export type BusinessReasonId = (typeof businessReasonIds)[number]

export const businessReasons: Readonly<Record<BusinessReasonId, { readonly label: Localised }>> = {
  endOfLife: { label: { de: 'Ende der Unterstützung vorhandener IT', en: 'End of life of existing IT' } },
  security: { label: { de: 'Sicherheit', en: 'Security' } },
  serviceQuality: { label: { de: 'Qualität des Dienstes', en: 'Service quality' } },
  availability: { label: { de: 'Verfügbarkeit', en: 'Availability' } },
  lessHardware: { label: { de: 'Weniger eigene Hardware', en: 'Less own hardware' } },
  lessUpdateEffort: { label: { de: 'Weniger Aufwand für Updates', en: 'Less update effort' } },
  savings: { label: { de: 'Einsparungen', en: 'Savings' } },
  collaboration: { label: { de: 'Zusammenarbeit', en: 'Collaboration' } },
  processChange: { label: { de: 'Veränderte Abläufe', en: 'Process change' } },
  sharedKnowledge: { label: { de: 'Geteiltes Wissen', en: 'Shared knowledge' } },
  frontlineWorkers: { label: { de: 'Beschäftigte ohne festen Arbeitsplatz', en: 'Front-line workers' } },
  workWithPartners: { label: { de: 'Arbeit mit Partnern', en: 'Work with partners' } },
  workAnywhere: { label: { de: 'Arbeiten von überall', en: 'Work anywhere' } },
  insightFromData: { label: { de: 'Erkenntnisse aus Daten', en: 'Insight from data' } },
}
