import type { BulkResult, Localised } from '@lotse/contract'
import { mayChangeCustomer } from '../../customers/policy.ts'
import type { Change } from '../../platform/change.ts'
import { customerId, ORGANISATION } from '../../platform/db/scope.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { notFound } from '../../platform/http/problem.ts'
import { newIdFor } from '../../platform/idempotency.ts'
import { holdRows, keepRows } from '../keep-rows.ts'
import { deleteMember, findLabel, insertMember, type LabelKind, type LabelRow } from '../labels/store.ts'
import { perform } from './act.ts'
import { namesOfCustomers } from './store.ts'
import { uniqueBy } from './unique.ts'

interface Putting {
  readonly labelId: string
  readonly customerIds: readonly string[]
  readonly member: boolean
}

/**
 * Puts many customers under a tag or into a group, or takes them out: as whoever may change the single customer.
 * Problem: `not-found` for a label that is not there or was removed.
 */
export async function labelMany(
  context: ActingContext,
  kind: LabelKind,
  { labelId, customerIds, member }: Putting,
): Promise<BulkResult> {
  const ids = uniqueBy(customerIds, (id) => id).map(customerId)
  const { database } = context.services
  const label = await database.transaction({ customer: ORGANISATION }, (tx) => findLabel(tx, kind, labelId))
  if (!label || label.deletedAt !== null)
    throw notFound(
      kind === 'tag' ? { de: 'Dieses Stichwort', en: 'This tag' } : { de: 'Diese Gruppe', en: 'This group' },
    )
  const names = await database.transaction('portfolio', (tx) => namesOfCustomers(tx, ids))
  return perform({
    actId: await newIdFor(context),
    context,
    names,
    wanted: ids.map((id) => ({ customerId: id, engagementId: null })),
    refusal: (one) => (mayChangeCustomer(context.actor, { customerId: one.customerId }) ? null : mayNotChangeCustomer),
    prepare: holdRows,
    work: async (change) =>
      (await putUnderLabel(change, label, member))
        ? { did: member ? 'labelled' : 'unlabelled', personId: null, role: null, labelId }
        : already(label, member),
    finish: keepRows,
  })
}

/** Brings about that the customer is under the label, or is not, and leaves the trace. Gives whether that changed anything. */
export async function putUnderLabel(change: Change, label: LabelRow, member: boolean): Promise<boolean> {
  const { tx, customerId, actor, now, record } = change
  const changed = member
    ? await insertMember(tx, customerId, label.id, actor?.personId ?? null, now)
    : await deleteMember(tx, customerId, label.id)
  if (!changed) return false
  const name = { [label.kind]: label.name }
  if (member) await record({ event: label.kind === 'tag' ? 'customer.tagged' : 'customer.grouped', after: name })
  else await record({ event: label.kind === 'tag' ? 'customer.untagged' : 'customer.ungrouped', before: name })
  return true
}

export const mayNotChangeCustomer: Localised = {
  de: 'Diesen Kunden ändern darf nur, wer ihn leitet (FM), die Regionalleitung (RM) oder die Administration.',
  en: 'Only whoever leads this customer (FM), the regional manager (RM) or an administrator may change it.',
}

function already({ kind, name }: LabelRow, member: boolean): Localised {
  if (kind === 'tag')
    return member
      ? { de: `Hat das Stichwort „${name}“ schon.`, en: `Has the tag “${name}” already.` }
      : { de: `Hat das Stichwort „${name}“ nicht.`, en: `Does not have the tag “${name}”.` }
  return member
    ? { de: `Ist schon in der Gruppe „${name}“.`, en: `Is in the group “${name}” already.` }
    : { de: `Ist nicht in der Gruppe „${name}“.`, en: `Is not in the group “${name}”.` }
}
