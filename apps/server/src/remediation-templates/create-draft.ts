import type { TemplatePart } from '@lotse/contract'
import { builtInTemplate, type Edition, NO_OWN_PART } from '@lotse/remediation'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { ownInForce } from './look-up.ts'
import { presentDraft } from './present.ts'
import { draftExists } from './problems.ts'
import { insertDraft } from './store.ts'

/** Begins a draft as a copy of what is in force. Problem: `already-exists` where the edition has one. */
export async function createDraft(
  context: ActingContext,
  { edition }: { readonly edition: Edition },
): Promise<TemplatePart> {
  const { actor } = context
  return change(
    context,
    ORGANISATION,
    async ({ tx, now, record }) => {
      const inForce = await ownInForce(tx, edition)
      const row = await insertDraft(tx, {
        id: newId(),
        edition,
        basedOn: builtInTemplate(edition).version,
        part: inForce?.part ?? NO_OWN_PART,
        note: { de: '', en: '' },
        ...{ createdAt: now, createdBy: actor.personId, changedAt: now, changedBy: actor.personId },
      })
      if (row === null) throw draftExists()
      await record({ event: 'template.drafted', subject: edition, after: { template: inForce?.version ?? null } })
      return presentDraft(tx, row, actor)
    },
    repeatOf(context),
  )
}
