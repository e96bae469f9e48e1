import type { Customer } from '@lotse/contract'
import type { CustomerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { presentCustomer } from './present.ts'
import { engagementsOf, findCustomer, tenantsOf } from './store.ts'

/** One customer with its tenants. Problem: `not-found`. */
export async function readCustomer({ services, actor }: ActingContext, id: CustomerId): Promise<Customer> {
  return services.database.transaction({ customer: id }, async (tx) => {
    const row = await findCustomer(tx, id)
    if (!row) throw notFound({ de: 'Diesen Kunden', en: 'This customer' })
    return presentCustomer(row, await tenantsOf(tx, id), await engagementsOf(tx, id), actor)
  })
}
