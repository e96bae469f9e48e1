import type { CustomerLabel } from '@lotse/contract'
import { change } from '../../platform/change.ts'
import { ORGANISATION } from '../../platform/db/scope.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { newId } from '../../platform/id.ts'
import { repeatOf } from '../../platform/idempotency.ts'
import { refuseTakenName } from './name.ts'
import { presentLabel } from './present.ts'
import { insertLabel, type LabelKind } from './store.ts'

/** Makes a tag or group, with nobody under it yet. Problem: `already-exists`. */
export async function createLabel(
  context: ActingContext,
  kind: LabelKind,
  { name }: { readonly name: string },
): Promise<CustomerLabel> {
  const { actor } = context
  return change(
    context,
    ORGANISATION,
    async ({ tx, now, record }) => {
      await refuseTakenName(tx, kind, name, null)
      const row = { customerId: ORGANISATION, id: newId(), kind, name, createdBy: actor.personId, createdAt: now }
      const label = await insertLabel(tx, row)
      await record({ event: `${kind}.created`, subject: label.id, after: { name } })
      return presentLabel({ ...label, customers: 0 }, actor)
    },
    repeatOf(context),
  )
}
