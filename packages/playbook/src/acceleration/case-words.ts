import type { Localised } from '../localised.ts'

/** What started a case: a confirmed stall, a decision of people, a stable customer that slips, or the customer's own doing. */
export const caseTriggers = ['stall', 'manual', 'slipping', 'askedForHelp', 'paused'] as const
export type CaseTrigger = (typeof caseTriggers)[number]

export const caseTriggerLabels: Readonly<Record<CaseTrigger, Localised>> = {
  stall: { de: 'Stillstand der Nutzung', en: 'Use stalls' },
  manual: { de: 'von Hand begonnen', en: 'Opened by hand' },
  slipping: { de: 'stabile Nutzung lässt nach', en: 'Stable use slips' },
  askedForHelp: { de: 'Kunde bittet um Hilfe', en: 'Customer asks for help' },
  paused: { de: 'Kunde hat die Bereitstellung unterbrochen', en: 'Customer paused the deployment' },
}

export const caseOutcomes = ['recovered', 'blocked', 'noIntent', 'withdrawn'] as const
export type CaseOutcome = (typeof caseOutcomes)[number]

export const caseOutcomeLabels: Readonly<Record<CaseOutcome, Localised>> = {
  recovered: { de: 'Wieder in Gang', en: 'Moving again' },
  blocked: { de: 'Blockiert: Hindernis nicht zu beseitigen', en: 'Blocked: obstacle cannot be removed' },
  noIntent: { de: 'Keine Absicht mehr', en: 'No intent any more' },
  withdrawn: { de: 'Zurückgezogen', en: 'Withdrawn' },
}

/** How a customer stands on the stall desk. */
export const accelerationStates = ['alert', 'postponed', 'dismissed', 'open', 'blocked', 'soon'] as const
export type AccelerationState = (typeof accelerationStates)[number]

export const accelerationStateLabels: Readonly<Record<AccelerationState, Localised>> = {
  alert: { de: 'Stillstand, noch ohne Antwort', en: 'Stalled, not answered yet' },
  postponed: { de: 'Stillstand, verschoben', en: 'Stalled, postponed' },
  dismissed: { de: 'Stillstand, abgelehnt', en: 'Stalled, dismissed' },
  open: { de: 'In Beschleunigung', en: 'In acceleration' },
  blocked: { de: 'Blockiert', en: 'Blocked' },
  soon: { de: 'Stillstand droht', en: 'About to stall' },
}
