import type { CustomerLabel } from '@lotse/contract'
import { type Change, change } from '../../platform/change.ts'
import { ORGANISATION } from '../../platform/db/scope.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../../platform/http/if-match.ts'
import { notFound, Problem } from '../../platform/http/problem.ts'
import { repeatOf } from '../../platform/idempotency.ts'
import { mayChangeLabel } from '../policy.ts'
import { customersUnder } from './list-labels.ts'
import { refuseTakenName } from './name.ts'
import { presentLabel } from './present.ts'
import { holdLabel, type LabelKind, type LabelRow, updateLabel } from './store.ts'

interface Renaming {
  readonly params: { readonly labelId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly name: string }
}

/** Gives a label another name. Problems: `not-found`, `not-allowed`, `already-exists`, `changed-meanwhile`. */
export async function renameLabel(
  context: ActingContext,
  kind: LabelKind,
  { params, headers, body }: Renaming,
): Promise<CustomerLabel> {
  const customers = await customersUnder(context, kind, params.labelId)
  return change(context, ORGANISATION, async (changing) => {
    const before = await locateLabel(changing, context, kind, params.labelId, 'in force')
    await refuseTakenName(changing.tx, kind, body.name, before.id)
    const after = await updateLabel(changing.tx, before, expectedVersion(headers), { name: body.name })
    if (!after) throw changedMeanwhile(presentLabel({ ...before, customers }, context.actor))
    const { record } = changing
    await record({
      event: `${kind}.renamed`,
      subject: before.id,
      before: { name: before.name },
      after: { name: body.name },
    })
    return presentLabel({ ...after, customers }, context.actor)
  })
}

/** Removes a label. Its customers stay, and who was under it stays known, for `restoreLabel`. */
export async function removeLabel(
  context: ActingContext,
  kind: LabelKind,
  { labelId }: { readonly labelId: string },
): Promise<Record<string, never>> {
  return change(
    context,
    ORGANISATION,
    async (changing) => {
      const before = await locateLabel(changing, context, kind, labelId, 'in force')
      const removed = { deletedAt: changing.now, deletedBy: context.actor.personId }
      await updateLabel(changing.tx, before, before.version, removed)
      await changing.record({ event: `${kind}.removed`, subject: before.id, before: { name: before.name } })
      return {}
    },
    repeatOf(context),
  )
}

/** Brings a removed label back with its customers. Problems: `not-found`, `not-allowed`, `already-exists` (the name). */
export async function restoreLabel(
  context: ActingContext,
  kind: LabelKind,
  { labelId }: { readonly labelId: string },
): Promise<CustomerLabel> {
  const restored = await change(
    context,
    ORGANISATION,
    async (changing) => {
      const before = await locateLabel(changing, context, kind, labelId, 'removed')
      await refuseTakenName(changing.tx, kind, before.name, before.id)
      const after = await updateLabel(changing.tx, before, before.version, { deletedAt: null, deletedBy: null })
      if (!after) throw new Error('a held label was changed by somebody else')
      await changing.record({ event: `${kind}.restored`, subject: before.id, after: { name: before.name } })
      return presentLabel({ ...after, customers: 0 }, context.actor)
    },
    repeatOf(context),
  )
  return { ...restored, customers: await customersUnder(context, kind, labelId) }
}

async function locateLabel(
  { tx }: Change,
  { actor }: ActingContext,
  kind: LabelKind,
  id: string,
  wanted: 'in force' | 'removed',
): Promise<LabelRow> {
  const label = await holdLabel(tx, kind, id)
  if (!label || (label.deletedAt === null) !== (wanted === 'in force'))
    throw notFound(
      kind === 'tag' ? { de: 'Dieses Stichwort', en: 'This tag' } : { de: 'Diese Gruppe', en: 'This group' },
    )
  if (!mayChangeLabel(actor, label.createdBy))
    throw new Problem('not-allowed', {
      detail: {
        de: 'Das darf, wer es angelegt hat, und wer Lotse verwaltet oder die Region leitet.',
        en: 'Whoever made it may do this, and administrators and regional managers.',
      },
    })
  return label
}
