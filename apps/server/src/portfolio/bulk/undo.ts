import type { BulkResult, Localised } from '@lotse/contract'
import { mayChangeCustomer } from '../../customers/policy.ts'
import { mayAssign } from '../../engagements/policy.ts'
import { putInRole } from '../../engagements/put-in-role.ts'
import type { Change } from '../../platform/change.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { notFound, Problem } from '../../platform/http/problem.ts'
import { newIdFor } from '../../platform/idempotency.ts'
import { holdRows, keepRows } from '../keep-rows.ts'
import { findLabelById } from '../labels/store.ts'
import { mayUndo } from '../policy.ts'
import { perform } from './act.ts'
import { mayNotAssign } from './assign-many.ts'
import { mayNotChangeCustomer, putUnderLabel } from './label-many.ts'
import { type BulkItemRow, itemsOf, markUndone, namesOfCustomers } from './store.ts'

/**
 * Undoes what an act did, where nobody changed it since: an assignment that somebody ended meanwhile stays ended. It
 * is an act itself, so it can be undone in turn. Problems: `not-found` (also where everything was undone already).
 */
export async function undoAct(context: ActingContext, { actId }: { readonly actId: string }): Promise<BulkResult> {
  const { database } = context.services
  const newActId = await newIdFor(context)
  const { items, names } = await database.transaction('portfolio', async (tx) => {
    const items = await itemsOf(tx, actId)
    const customers = [...new Set(items.map(({ customerId }) => customerId))]
    return { items, names: customers.length === 0 ? new Map<string, string>() : await namesOfCustomers(tx, customers) }
  })
  const [first] = items
  if (first === undefined) throw notFound({ de: 'Etwas zum Rückgängigmachen', en: 'Something to undo' })
  if (!mayUndo(context.actor, first.doneBy)) throw new Problem('not-allowed')
  return perform({
    actId: newActId,
    context,
    names,
    wanted: items,
    refusal: (item) => refusalOf(context, item),
    prepare: holdRows,
    work: async (change, item) => {
      if (!(await markUndone(change.tx, item, change.now)) || !(await reverse(change, item))) return changedSince
      return { did: opposite[item.did], personId: item.personId, role: item.role, labelId: item.labelId }
    },
    finish: keepRows,
  })
}

const opposite = {
  assigned: 'unassigned',
  unassigned: 'assigned',
  labelled: 'unlabelled',
  unlabelled: 'labelled',
} as const satisfies Record<BulkItemRow['did'], BulkItemRow['did']>

async function reverse(change: Change, { did, engagementId, personId, role, labelId }: BulkItemRow): Promise<boolean> {
  if (engagementId !== null && personId !== null && role !== null)
    return putInRole(change, { engagementId, personId, role, member: did === 'unassigned' })
  const label = labelId === null ? null : await findLabelById(change.tx, labelId)
  if (label === null) return false
  return putUnderLabel(change, label, did === 'unlabelled')
}

function refusalOf({ actor }: ActingContext, { customerId, engagementId }: BulkItemRow): Localised | null {
  if (engagementId === null) return mayChangeCustomer(actor, { customerId }) ? null : mayNotChangeCustomer
  return mayAssign(actor, { customerId, engagementId }) ? null : mayNotAssign
}

const changedSince: Localised = {
  de: 'Jemand hat das inzwischen geändert; es bleibt, wie es ist.',
  en: 'Somebody changed this meanwhile; it stays as it is.',
}
