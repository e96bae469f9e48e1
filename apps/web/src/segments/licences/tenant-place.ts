/** Whose licences these are. */
export interface TenantPlace {
  readonly customerId: string
  readonly tenantId: string
}
