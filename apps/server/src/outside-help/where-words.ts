import { lookUpTenant } from '../customers/look-up.ts'
import type { Here } from './here.ts'

/** The customer and its tenant as forms of others want to read them. */
export async function whereWords(here: Here): Promise<{ readonly customer: string; readonly tenant: string }> {
  const found = await lookUpTenant(here.tx, here.customerId, here.tenantId)
  if (found === null) return { customer: '', tenant: '' }
  const { name, primaryDomain, directoryId } = found.tenant
  return {
    customer: found.customer.name,
    tenant: [name, primaryDomain, directoryId].filter((part) => part !== null && part !== '').join(', '),
  }
}
