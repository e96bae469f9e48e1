import { type Playbook, validatePlaybook } from '@lotse/playbook'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile } from '../platform/http/if-match.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { asNext } from './draft-content.ts'
import { newestOf } from './look-up.ts'
import { outgoing, presentDraft } from './present.ts'
import { noDraft, notPublishable } from './problems.ts'
import { holdDraft, publishRow } from './store.ts'

interface Publishing {
  readonly playbookId: string
  readonly draftVersion: number
}

/**
 * Publishes the draft as it was seen. From then on nobody can change it, new engagements begin with it, and those that
 * run stay where they are until somebody moves them. Problems: `not-found`, `changed-meanwhile` with the present draft,
 * `rule-refused` with everything that is wrong with it, above all a missing owner.
 */
export async function publishDraft(context: ActingContext, { playbookId, draftVersion }: Publishing) {
  const { actor } = context
  return change(
    context,
    ORGANISATION,
    async ({ tx, now, today, record }) => {
      const draft = await holdDraft(tx, playbookId)
      if (draft === null) throw noDraft()
      if (draft.version !== draftVersion) throw changedMeanwhile(await presentDraft(tx, draft, actor))
      const content: Playbook = asNext(draft.content, await newestOf(tx, playbookId), { by: actor.name, on: today })
      const problems = validatePlaybook(content)
      if (problems.length > 0) throw notPublishable(problems)
      await publishRow(tx, draft, content, { at: now, by: actor.personId })
      await record({
        event: 'playbook.published',
        subject: playbookId,
        after: { version: content.version, owner: content.owner, note: content.history[0]?.what ?? null },
      })
      return outgoing(content)
    },
    repeatOf(context),
  )
}
