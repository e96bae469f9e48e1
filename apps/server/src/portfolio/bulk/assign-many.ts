import type { BulkResult, Localised, RoleCode } from '@lotse/contract'
import { roles } from '@lotse/playbook'
import { mayAssign } from '../../engagements/policy.ts'
import { putInRole } from '../../engagements/put-in-role.ts'
import { customerId } from '../../platform/db/scope.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { newIdFor } from '../../platform/idempotency.ts'
import { holdRows } from '../keep-rows.ts'
import { perform } from './act.ts'
import { namesOfCustomers } from './store.ts'
import { uniqueBy } from './unique.ts'

interface Assigning {
  readonly engagements: readonly { readonly customerId: string; readonly engagementId: string }[]
  readonly personId: string
  readonly role: RoleCode
  readonly member: boolean
}

/**
 * Gives one person a role in many engagements, or ends it, each by the rules of a single assignment and by whoever may
 * assign there (engagement.md §4).
 */
export async function assignMany(
  context: ActingContext,
  { engagements, personId, role, member }: Assigning,
): Promise<BulkResult> {
  const wanted = uniqueBy(engagements, ({ engagementId }) => engagementId).map((one) => ({
    customerId: customerId(one.customerId),
    engagementId: one.engagementId,
  }))
  const names = await context.services.database.transaction('portfolio', (tx) =>
    namesOfCustomers(
      tx,
      wanted.map((one) => one.customerId),
    ),
  )
  return perform({
    actId: await newIdFor(context),
    context,
    wanted,
    names,
    refusal: (one) => (mayAssign(context.actor, one) ? null : mayNotAssign),
    prepare: holdRows,
    work: async (change, { engagementId }) =>
      (await putInRole(change, { engagementId, personId, role, member }))
        ? { did: member ? 'assigned' : 'unassigned', personId, role, labelId: null }
        : already(role, member),
  })
}

export const mayNotAssign: Localised = {
  de: 'Zuweisen darf hier nur die Engagement-Leitung (FM), die Regionalleitung (RM) oder die Administration.',
  en: 'Only the engagement manager (FM), the regional manager (RM) or an administrator may assign here.',
}

function already(role: RoleCode, member: boolean): Localised {
  const { label } = roles[role]
  return member
    ? { de: `Hat diese Rolle schon: ${label.de}.`, en: `Has this role already: ${label.en}.` }
    : { de: `Hat diese Rolle hier nicht: ${label.de}.`, en: `Does not have this role here: ${label.en}.` }
}
