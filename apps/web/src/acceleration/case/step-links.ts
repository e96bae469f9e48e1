import type { StepKey } from '@lotse/playbook'
import type { Place } from '../../engagements/address.ts'

/** Where a step of the plan is done, besides the page of the engagement that the playbook names. */
interface StepLink {
  readonly label: 'expert' | 'solutions' | 'insight' | 'compat' | 'referral' | 'message'
  readonly to: string
  readonly search: Readonly<Record<string, string>>
}

/** Places that begin what proves a step. Help from outside is told the case; elsewhere what is done since it began counts. */
export function stepLinks(key: StepKey, caseId: string, { customerId, engagementId }: Place): readonly StepLink[] {
  const engagement = `/customers/${customerId}/engagements/${engagementId}`
  const outside = (label: 'compat' | 'referral' | 'message', more: StepLink['search'] = {}): StepLink => ({
    label,
    to: `${engagement}/outside-help`,
    search: { new: label, case: caseId, ...more },
  })
  const known = (label: 'solutions' | 'insight'): StepLink => ({
    label,
    to: label === 'solutions' ? '/solutions' : '/insights',
    search: { engagement: engagementId },
  })
  switch (key) {
    case 'involveExpert':
      return [{ label: 'expert', to: `${engagement}/expert-requests`, search: { new: 'expert', case: caseId } }]
    case 'knownSolutions':
      return [known('solutions')]
    case 'removeObstacle':
      return [known('insight'), outside('compat')]
    case 'refer':
      return [outside('referral')]
    case 'involveGmFta':
    case 'involveAccountTeam':
      return [outside('message', { reason: 'priority' })]
    default:
      return []
  }
}
