import { z } from 'zod'

/** The columns of the portfolio: what can be shown, sorted by, kept in a view and exported. The order is that of a new page. */
export const portfolioColumnIds = [
  'name',
  'phase',
  'rate',
  'trend',
  'growth',
  'state',
  'missing',
  'next',
  'due',
  'lead',
  'engineer',
  'l1',
  'l2',
  'target',
  'active',
  'entitled',
  'seats',
  'month',
  'readOn',
  'alarms',
  'warnings',
  'gaps',
  'groups',
  'tags',
  'tenant',
  'domain',
  'city',
  'country',
  'cloud',
  'scenario',
  'playbook',
] as const

export const portfolioColumn = z.enum(portfolioColumnIds)
export type PortfolioColumn = z.infer<typeof portfolioColumn>
