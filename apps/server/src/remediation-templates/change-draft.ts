import type { Localised, TemplatePart } from '@lotse/contract'
import { builtInTemplate, compareTemplates, type Edition, type OwnPart, withPart } from '@lotse/remediation'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { presentDraft } from './present.ts'
import { noDraft } from './problems.ts'
import { holdDraft, updateDraft } from './store.ts'

interface Request {
  readonly params: { readonly edition: Edition }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly part?: OwnPart | undefined; readonly note?: Localised | undefined }
}

/**
 * Changes the draft. It may be wrong in the meantime: what is wrong with it comes back with it. Problems: `not-found`,
 * `changed-meanwhile` with the present draft.
 */
export async function changeDraft(context: ActingContext, { params, headers, body }: Request): Promise<TemplatePart> {
  const { actor } = context
  const { edition } = params
  return change(context, ORGANISATION, async ({ tx, now, record }) => {
    const before = await holdDraft(tx, edition)
    if (before === null) throw noDraft()
    const part = body.part ?? before.part
    const note = body.note ?? before.note
    const seen = { id: before.id, version: expectedVersion(headers) }
    const after = await updateDraft(tx, seen, { part, note, changedAt: now, changedBy: actor.personId })
    if (after === null) throw changedMeanwhile(await presentDraft(tx, before, actor))
    const base = builtInTemplate(edition)
    await record({
      event: 'template.changed',
      subject: edition,
      before: { note: before.note },
      after: {
        note,
        changes: compareTemplates(withPart(base, before.part), withPart(base, part)).map(({ kind, subject, id }) => ({
          ...{ kind, subject, id },
        })),
      },
    })
    return presentDraft(tx, after, actor)
  })
}
