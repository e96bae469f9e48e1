import type { LinkTarget, PortfolioRow } from '@lotse/contract'
import { addressOf } from '../../../app/link-target.ts'

/** The engagement's own page. */
export function engagementAddress({
  customerId,
  engagementId,
}: Pick<PortfolioRow, 'customerId' | 'engagementId'>): string {
  return `/customers/${customerId}/engagements/${engagementId}`
}

/** Where one acts on what the playbook asks of this engagement. */
export function targetAddress(row: Pick<PortfolioRow, 'customerId' | 'engagementId'>, target: LinkTarget): string {
  const { page, search } = addressOf(target)
  const query = new URLSearchParams(search as Record<string, string>).toString()
  return `${engagementAddress(row)}${page}${query && `?${query}`}`
}

/** Everything that is missing about a customer, each with the link that settles it. */
export function gapsAddress({ customerId }: Pick<PortfolioRow, 'customerId'>): string {
  return `/data-quality?customer=${customerId}`
}
