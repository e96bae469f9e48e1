import type { Cloud, Tenant } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { holdRows, keepRows } from '../portfolio/keep-rows.ts'
import { refuseTakenDirectory } from './directory.ts'
import { presentTenant } from './present.ts'
import { holdTenant, tenantsOf, updateTenant } from './store.ts'

export interface TenantChange {
  readonly params: { readonly customerId: string; readonly tenantId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly name?: string | undefined
    readonly cloud?: Cloud | undefined
    readonly primaryDomain?: string | null | undefined
    readonly directoryId?: string | null | undefined
  }
}

/** Changes a tenant. Problems: `not-found`, `already-exists` (directory), `changed-meanwhile` with the present tenant. */
export async function changeTenant(context: ActingContext, { params, headers, body }: TenantChange): Promise<Tenant> {
  const customer = customerId(params.customerId)
  return change(context, customer, async (changing) => {
    const { tx, record } = changing
    const before = await holdTenant(tx, customer, params.tenantId)
    if (!before) throw notFound({ de: 'Diesen Tenant', en: 'This tenant' })
    await holdRows(changing)
    const others = (await tenantsOf(tx, customer)).filter(({ id }) => id !== before.id)
    refuseTakenDirectory(others, body.directoryId ?? null)
    const { from, to } = differences(before, body)
    const after = await updateTenant(tx, before, expectedVersion(headers), to)
    if (!after) throw changedMeanwhile(presentTenant(before))
    await record({ event: 'tenant.changed', subject: before.id, before: from, after: to })
    await keepRows(changing)
    return presentTenant(after)
  })
}
