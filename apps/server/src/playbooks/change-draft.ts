import type { PlaybookDraft } from '@lotse/contract'
import { comparePlaybooks } from '@lotse/playbook'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { type Edit, edited } from './draft-content.ts'
import { presentDraft } from './present.ts'
import { noDraft } from './problems.ts'
import { holdDraft, updateDraft } from './store.ts'

interface Request {
  readonly params: { readonly playbookId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: Edit
}

/**
 * Changes the draft. It may be wrong in the meantime: what is wrong with it comes back with it. Problems: `not-found`,
 * `changed-meanwhile` with the present draft.
 */
export async function changeDraft(context: ActingContext, { params, headers, body }: Request): Promise<PlaybookDraft> {
  const { actor } = context
  return change(context, ORGANISATION, async ({ tx, now, record }) => {
    const before = await holdDraft(tx, params.playbookId)
    if (before === null) throw noDraft()
    const seen = { id: before.id, version: expectedVersion(headers) }
    const content = edited(before.content, body)
    const after = await updateDraft(tx, seen, { content }, { at: now, by: actor.personId })
    if (after === null) throw changedMeanwhile(await presentDraft(tx, before, actor))
    const { from, to } = differences(aboutOf(before.content), aboutOf(content))
    await record({
      event: 'playbook.changed',
      subject: params.playbookId,
      before: from,
      after: {
        ...to,
        version: content.version,
        changes: comparePlaybooks(before.content, content).map(({ kind, label }) => ({ kind, label })),
      },
    })
    return presentDraft(tx, after, actor)
  })
}

const aboutOf = ({ owner, history: [newest] }: { owner: string; history: readonly { what: unknown }[] }) => ({
  owner,
  note: newest?.what ?? null,
})
