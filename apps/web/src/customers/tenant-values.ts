import type { Cloud, Tenant } from '@lotse/contract'

/** What a form asks about a tenant beside its name; empty text means "not said". */
export interface TenantValues {
  readonly cloud: Cloud
  readonly primaryDomain: string
  readonly directoryId: string
}

export const noTenantYet: TenantValues = { cloud: 'commercial', primaryDomain: '', directoryId: '' }

/** What the API takes of them. */
export function tenantInput({
  cloud,
  primaryDomain,
  directoryId,
}: TenantValues): Pick<Tenant, 'cloud' | 'primaryDomain' | 'directoryId'> {
  return {
    cloud,
    primaryDomain: primaryDomain.trim() || null,
    // Portals show the id in capitals and people copy it with blanks around.
    directoryId: directoryId.trim().toLowerCase() || null,
  }
}
