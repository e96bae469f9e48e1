/** Where the pages of an engagement lie. */
export const engagementPath = '/customers/$customerId/engagements/$engagementId'

/** The route all of them share; for hooks that read its parameters. */
export const engagementRoute = `/inside${engagementPath}` as const

export interface Place {
  readonly customerId: string
  readonly engagementId: string
}
