import type { PlaybookDraft } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { asNext } from './draft-content.ts'
import { newestOf } from './look-up.ts'
import { presentDraft } from './present.ts'
import { draftExists, noDraft } from './problems.ts'
import { findDraft, holdDiscarded, holdDraft, updateDraft } from './store.ts'

/** Discards the draft; gives its id, with which it can be restored. Problem: `not-found`. */
export async function discardDraft(context: ActingContext, { playbookId }: { readonly playbookId: string }) {
  return change(
    context,
    ORGANISATION,
    async ({ tx, now, record }) => {
      const draft = await holdDraft(tx, playbookId)
      if (draft === null) throw noDraft()
      const stamp = { at: now, by: context.actor.personId }
      await updateDraft(tx, draft, { deletedAt: now, deletedBy: stamp.by }, stamp)
      await record({ event: 'playbook.discarded', subject: playbookId, before: { version: draft.number } })
      return { draftId: draft.id }
    },
    repeatOf(context),
  )
}

/**
 * Brings a discarded draft back. Was something published meanwhile, then it becomes the version after that; what it
 * would take back of it is seen when the two are compared. Problems: `not-found`, `already-exists`.
 */
export async function restoreDraft(
  context: ActingContext,
  { playbookId, draftId }: { readonly playbookId: string; readonly draftId: string },
): Promise<PlaybookDraft> {
  const { actor } = context
  return change(
    context,
    ORGANISATION,
    async ({ tx, now, today, record }) => {
      const discarded = await holdDiscarded(tx, playbookId, draftId)
      if (discarded === null) throw noDraft()
      if ((await findDraft(tx, playbookId)) !== null) throw draftExists()
      const content = asNext(discarded.content, await newestOf(tx, playbookId), { by: actor.name, on: today })
      const values = { content, number: content.version, deletedAt: null, deletedBy: null }
      const row = await updateDraft(tx, discarded, values, { at: now, by: actor.personId })
      if (row === null) throw new Error('a held draft was changed by somebody else')
      await record({ event: 'playbook.restored', subject: playbookId, after: { version: content.version } })
      return presentDraft(tx, row, actor)
    },
    repeatOf(context),
  )
}
