import type { TemplatePart } from '@lotse/contract'
import type { Edition } from '@lotse/remediation'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { presentDraft } from './present.ts'
import { draftExists, noDraft } from './problems.ts'
import { findDraft, holdDiscarded, holdDraft, updateDraft } from './store.ts'

/** Discards the draft; gives its id, with which it can be restored. Problem: `not-found`. */
export async function discardDraft(context: ActingContext, { edition }: { readonly edition: Edition }) {
  const { personId } = context.actor
  return change(
    context,
    ORGANISATION,
    async ({ tx, now, record }) => {
      const draft = await holdDraft(tx, edition)
      if (draft === null) throw noDraft()
      await updateDraft(tx, draft, { ...{ deletedAt: now, deletedBy: personId, changedAt: now, changedBy: personId } })
      await record({ event: 'template.discarded', subject: edition })
      return { draftId: draft.id }
    },
    repeatOf(context),
  )
}

/**
 * Brings a discarded draft back. What was published meanwhile stays in force; what the draft would take back of it is
 * told as a problem or seen when the two are compared. Problems: `not-found`, `already-exists`.
 */
export async function restoreDraft(
  context: ActingContext,
  { edition, draftId }: { readonly edition: Edition; readonly draftId: string },
): Promise<TemplatePart> {
  const { actor } = context
  return change(
    context,
    ORGANISATION,
    async ({ tx, now, record }) => {
      const discarded = await holdDiscarded(tx, edition, draftId)
      if (discarded === null) throw noDraft()
      if ((await findDraft(tx, edition)) !== null) throw draftExists()
      const back = { deletedAt: null, deletedBy: null, changedAt: now, changedBy: actor.personId }
      const row = await updateDraft(tx, discarded, back)
      if (row === null) throw new Error('a held draft was changed by somebody else')
      await record({ event: 'template.restored', subject: edition })
      return presentDraft(tx, row, actor)
    },
    repeatOf(context),
  )
}
