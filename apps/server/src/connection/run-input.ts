import type { RunReason } from '../tables/connection.ts'

/** What the job that reads a tenant is given. */
export interface RunInput {
  readonly tenantId: string
  readonly reason: RunReason
}
