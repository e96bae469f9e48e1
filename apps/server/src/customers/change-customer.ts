import type { Customer, Language } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { holdRows, keepRows } from '../portfolio/keep-rows.ts'
import { presentCustomer } from './present.ts'
import { engagementsOf, holdCustomer, tenantsOf, updateCustomer } from './store.ts'

export interface CustomerChange {
  readonly params: { readonly customerId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly name?: string | undefined
    readonly city?: string | null | undefined
    readonly country?: string | null | undefined
    readonly language?: Language | undefined
    readonly windowsUpgrade?: boolean | null | undefined
  }
}

/** Changes master data. Problems: `not-found`, `changed-meanwhile` with the present customer. */
export async function changeCustomer(
  context: ActingContext,
  { params, headers, body }: CustomerChange,
): Promise<Customer> {
  const id = customerId(params.customerId)
  return change(context, id, async (changing) => {
    const { tx, record } = changing
    const before = await holdCustomer(tx, id)
    if (!before) throw notFound({ de: 'Diesen Kunden', en: 'This customer' })
    await holdRows(changing)
    const tenants = await tenantsOf(tx, id)
    const engagements = await engagementsOf(tx, id)
    const { from, to } = differences(before, body)
    const after = await updateCustomer(tx, id, expectedVersion(headers), to)
    if (!after) throw changedMeanwhile(presentCustomer(before, tenants, engagements, context.actor))
    await record({ event: 'customer.changed', before: from, after: to })
    await keepRows(changing)
    return presentCustomer(after, tenants, engagements, context.actor)
  })
}
