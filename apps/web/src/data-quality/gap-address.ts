import type { Gap } from '@lotse/contract'
import { addressOf } from '../app/link-target.ts'

/** Where a gap is closed: the page, and the dialog that lies open there. */
export function gapAddress({
  customerId,
  engagementId,
  target,
  kind,
}: Pick<Gap, 'customerId' | 'engagementId' | 'target' | 'kind'>): {
  readonly to: string
  readonly search: Readonly<Record<string, string>>
} {
  const customer = `/customers/${customerId}`
  if (engagementId === null || target === null) return { to: customer, search: {} }
  if (kind === 'connectionFailing' || kind === 'credentialExpiring')
    return { to: `${customer}/engagements/${engagementId}/usage/connection`, search: {} }
  if (kind === 'overdueItems' || kind === 'agedItems') {
    const only = kind === 'overdueItems' ? 'due' : 'blocking'
    return { to: `${customer}/engagements/${engagementId}/remediation`, search: { view: 'items', only } }
  }
  if (kind === 'staleInsight') return { to: '/insights', search: { engagement: engagementId, stale: 'yes' } }
  const about = kind === 'scenario' || kind === 'attribution' ? 'scenario' : undefined
  const { page, search } = addressOf(target, about)
  return { to: `${customer}/engagements/${engagementId}${page}`, search: search as Readonly<Record<string, string>> }
}
