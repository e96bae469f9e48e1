import type { Engagement, Workload } from '@lotse/contract'

interface Beside {
  readonly id: string
  readonly tenantId: string
  readonly workload: Workload
}

/** The other engagement of the same tenant, among those of the customer; undefined where there is none. */
export const siblingOf = (
  { tenant, workload }: Pick<Engagement, 'tenant' | 'workload'>,
  engagements: readonly Beside[],
): Beside | undefined => engagements.find((other) => other.tenantId === tenant.id && other.workload !== workload)
