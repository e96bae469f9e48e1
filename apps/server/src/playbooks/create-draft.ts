import type { PlaybookDraft } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { beginDraft } from './draft-content.ts'
import { builtIn, newestOf } from './look-up.ts'
import { presentDraft } from './present.ts'
import { draftExists } from './problems.ts'
import { insertDraft } from './store.ts'

/**
 * Begins the draft of the next version, as a copy of the newest published one. Problems: `not-found`, `already-exists`
 * where there is a draft.
 */
export async function createDraft(
  context: ActingContext,
  { playbookId }: { readonly playbookId: string },
): Promise<PlaybookDraft> {
  const { actor } = context
  return change(
    context,
    ORGANISATION,
    async ({ tx, now, today, record }) => {
      const newest = await newestOf(tx, playbookId)
      const owner = newest === builtIn(playbookId, newest.version) ? '' : newest.owner
      const content = beginDraft(newest, owner, { by: actor.name, on: today })
      const row = await insertDraft(tx, {
        customerId: ORGANISATION,
        id: newId(),
        playbookId,
        number: content.version,
        basedOn: newest.version,
        content,
        createdAt: now,
        createdBy: actor.personId,
        changedAt: now,
        changedBy: actor.personId,
      })
      if (row === null) throw draftExists()
      await record({ event: 'playbook.drafted', subject: playbookId, after: { version: content.version } })
      return presentDraft(tx, row, actor)
    },
    repeatOf(context),
  )
}
