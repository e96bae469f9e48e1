import type { Localised } from '../localised.ts'
import type { ReasonId } from '../vocabulary/reason-model.ts'

/** The four causes of a stall, siblings of each other (engagement.md §12 "Causes and plans"). Ties keep this order. */
export const causeIds = ['technical', 'adoption', 'resources', 'priority'] as const
export type CauseId = (typeof causeIds)[number]

export type Cause = {
  readonly label: Localised
  /** How one knows it, in one sentence. */
  readonly meaning: Localised
  /** Reasons (L2) of a case that ends in Blocked, the first is suggested. */
  readonly blockedReasons: readonly ReasonId[]
  /** Usually no blocker at all: ask whether the intent is gone before anything is called blocked. */
  readonly noIntentFirst: boolean
}

export const causes: Readonly<Record<CauseId, Cause>> = {
  technical: {
    label: { de: 'Technisches Hindernis', en: 'Technical obstacle' },
    meaning: {
      de: 'Etwas lässt sich nicht installieren, läuft nicht oder ist nicht erlaubt.',
      en: 'Something cannot be installed, does not run or is not permitted.',
    },
    blockedReasons: [
      'itInfrastructure',
      'appCompatibility',
      'productCapability',
      'serviceReliability',
      'securityPrivacy',
    ],
    noIntentFirst: false,
  },
  adoption: {
    label: { de: 'Einführung und Veränderung', en: 'Adoption and change' },
    meaning: {
      de: 'Installiert ist es, aber die Menschen nutzen es nicht: Sie wissen nichts davon, wollen nicht, können es nicht oder fallen zurück.',
      en: 'It is installed, but people do not use it: they do not know, do not want, cannot, or fall back.',
    },
    blockedReasons: ['adoptionReadiness'],
    noIntentFirst: false,
  },
  resources: {
    label: { de: 'Kundenressourcen', en: 'Customer resources' },
    meaning: {
      de: 'Dem Kunden fehlen Menschen, Können, Zeit oder Geld, um weiterzumachen.',
      en: 'The customer lacks people, skills, time or money to go on.',
    },
    blockedReasons: ['itChangeResourcing', 'partnerEngagement'],
    noIntentFirst: false,
  },
  priority: {
    label: { de: 'Gesunkene Priorität', en: 'Lowered priority' },
    meaning: {
      de: 'Anderes ist dem Kunden wichtiger geworden, oder niemand treibt die Einführung mehr.',
      en: 'Something else became more important to the customer, or nobody drives the deployment any more.',
    },
    blockedReasons: ['itChangeResourcing', 'partnerEngagement'],
    noIntentFirst: true,
  },
}
