import type { CustomerId } from '../platform/db/scope.ts'

/** Where a customer of the sample ended up. */
export interface SamplePlace {
  readonly customerId: CustomerId
  readonly tenantId: string
  readonly engagementId: string
}
