import type { Engagement, Scenario } from '@lotse/contract'
import { type OriginId, originIds, scenarioIds } from '@lotse/playbook'
import type { EnterpriseValues } from '../../customers/enterprise-values.ts'

/** What the dialog holds of an engagement; empty text means "not said". */
export type DetailsName = 'scenario' | 'origin' | keyof EnterpriseValues

type Known = Pick<Engagement, 'scenario' | 'origin' | 'enterpriseLevel' | 'seats'>

export function detailsValues({ scenario, origin, enterpriseLevel, seats }: Known): Record<DetailsName, string> {
  return {
    scenario: scenario ?? '',
    origin: origin ?? '',
    enterpriseLevel: enterpriseLevel === null ? '' : String(enterpriseLevel),
    seats: seats === null ? '' : String(seats),
  }
}

/** What the API takes of the two lists. A scenario that was chosen once can be changed and not taken back. */
export function chosenOf(values: Pick<Record<DetailsName, string>, 'scenario' | 'origin'>): {
  readonly scenario?: Scenario
  readonly origin: OriginId | null
} {
  const scenario = scenarioIds.find((id) => id === values.scenario)
  return { ...(scenario && { scenario }), origin: originIds.find((id) => id === values.origin) ?? null }
}
