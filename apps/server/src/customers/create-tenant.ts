import type { Cloud, Tenant } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { refuseTakenDirectory } from './directory.ts'
import { presentTenant } from './present.ts'
import { holdCustomer, insertTenant, tenantsOf } from './store.ts'

export interface NewTenant {
  readonly customerId: string
  readonly name: string
  readonly cloud: Cloud
  readonly primaryDomain: string | null
  readonly directoryId: string | null
}

/** Adds a tenant to a customer. Problems: `not-found`, `already-exists` where the directory id is taken. */
export async function createTenant(context: ActingContext, { customerId: of, ...input }: NewTenant): Promise<Tenant> {
  const customer = customerId(of)
  return change(
    context,
    customer,
    async ({ tx, now, record }) => {
      if (!(await holdCustomer(tx, customer))) throw notFound({ de: 'Diesen Kunden', en: 'This customer' })
      refuseTakenDirectory(await tenantsOf(tx, customer), input.directoryId)
      const row = await insertTenant(tx, { customerId: customer, id: newId(), ...input, createdAt: now })
      await record({ event: 'tenant.created', subject: row.id, after: { ...input } })
      return presentTenant(row)
    },
    repeatOf(context),
  )
}
