import type { NextAction, PortfolioRow } from '@lotse/contract'
import { aboutOf, addressOf } from '../../../app/link-target.ts'

/** The engagement's own page. */
export function engagementAddress({
  customerId,
  engagementId,
}: Pick<PortfolioRow, 'customerId' | 'engagementId'>): string {
  return `/customers/${customerId}/engagements/${engagementId}`
}

/** Where one acts on what the playbook asks of this engagement: the page, and what of it is meant. */
export function targetAddress(
  row: Pick<PortfolioRow, 'customerId' | 'engagementId'>,
  { kind, key, target }: Pick<NextAction, 'kind' | 'key' | 'target'>,
): string {
  const { page, search, hash } = addressOf(target, aboutOf(kind, target, key))
  const query = new URLSearchParams(search as Record<string, string>).toString()
  return `${engagementAddress(row)}${page}${query && `?${query}`}${hash ? `#${hash}` : ''}`
}

/** Everything that is missing about a customer, each with the link that settles it. */
export function gapsAddress({ customerId }: Pick<PortfolioRow, 'customerId'>): string {
  return `/data-quality?customer=${customerId}`
}
