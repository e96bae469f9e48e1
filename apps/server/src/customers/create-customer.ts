import type { Customer, Language } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { newIdFor, repeatOf } from '../platform/idempotency.ts'
import { presentCustomer } from './present.ts'
import { insertCustomer } from './store.ts'

export interface NewCustomer {
  readonly name: string
  readonly city: string | null
  readonly country: string | null
  readonly language: Language
  /** Whether the deployment comes with a Windows upgrade; null where nobody was asked. */
  readonly windowsUpgrade?: boolean | null
  /** Invented, to try Lotse with. */
  readonly sample?: boolean
}

/** Creates a customer without a tenant. Two customers may have the same name; the city tells them apart. */
export async function createCustomer(context: ActingContext, input: NewCustomer): Promise<Customer> {
  const id = customerId(await newIdFor(context))
  return change(
    context,
    id,
    async ({ tx, now, record }) => {
      const row = await insertCustomer(tx, { customerId: id, ...input, createdAt: now })
      await record({ event: 'customer.created', after: { ...input } })
      return presentCustomer(row, [], [], context.actor)
    },
    repeatOf(context),
  )
}
