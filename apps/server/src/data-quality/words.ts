import type { Localised } from '@lotse/contract'
import { type ScenarioId, scenarios } from '@lotse/playbook'

/** What is said about gaps that no rule of the playbook puts into words. */

export const noTenant: Localised = {
  de: 'Noch kein Tenant erfasst; ohne ihn gibt es weder Engagement noch Nutzung.',
  en: 'No tenant recorded yet; without one there is neither engagement nor usage.',
}

export const noEngagement: Localised = {
  de: 'Es gibt einen Tenant, aber kein Engagement.',
  en: 'There is a tenant but no engagement.',
}

export function attribution(scenario: ScenarioId): Localised {
  const { label } = scenarios[scenario]
  return {
    de: `Das Durchführungsmodell ist „${label.de}“, obwohl das Team des Partners zugewiesen ist: Die Arbeit wird ihm nicht zugerechnet.`,
    en: `The scenario is “${label.en}” although staff of the partner is assigned: the work is not attributed to them.`,
  }
}
