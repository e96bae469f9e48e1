import type { PortfolioColumn, SavedView } from '@lotse/contract'
import { type Change, change } from '../../platform/change.ts'
import { ORGANISATION } from '../../platform/db/scope.ts'
import { differences } from '../../platform/differences.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../../platform/http/if-match.ts'
import { notFound, Problem } from '../../platform/http/problem.ts'
import { newId } from '../../platform/id.ts'
import { repeatOf } from '../../platform/idempotency.ts'
import { mayChangeView } from '../policy.ts'
import { presentViews } from './present.ts'
import { holdView, insertView, storeOrder, updateView, type ViewRow } from './store.ts'

interface NewView {
  readonly name: string
  readonly search: string
  readonly columns: PortfolioColumn[]
  readonly shared: boolean
}

interface ViewChange {
  readonly params: { readonly viewId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly [K in keyof NewView]?: NewView[K] | undefined }
}

/** Keeps a view for oneself, or for everybody. */
export async function createView(context: ActingContext, { name, search, columns, shared }: NewView) {
  return change(
    context,
    ORGANISATION,
    async (changing) => {
      const values = { name, search, columns, shared }
      const row = { customerId: ORGANISATION, id: newId(), ownerId: context.actor.personId, createdAt: changing.now }
      const view = await insertView(changing.tx, { ...row, ...values })
      await changing.record({ event: 'view.created', subject: view.id, after: values })
      return presented(changing, context, view)
    },
    repeatOf(context),
  )
}

/** Changes a view. Problems: `not-found`, `not-allowed`, `changed-meanwhile` with the present view. */
export async function changeView(context: ActingContext, { params, headers, body }: ViewChange): Promise<SavedView> {
  return change(context, ORGANISATION, async (changing) => {
    const before = await locateView(changing, context, params.viewId, 'in force')
    const { from, to } = differences(before, body)
    const after = await updateView(changing.tx, before.id, expectedVersion(headers), to)
    if (!after) throw changedMeanwhile(await presented(changing, context, before))
    await changing.record({ event: 'view.changed', subject: before.id, before: from, after: to })
    return presented(changing, context, after)
  })
}

/** Removes a view. Problems: `not-found`, `not-allowed`. */
export async function removeView(context: ActingContext, { viewId }: { readonly viewId: string }) {
  return change(
    context,
    ORGANISATION,
    async (changing) => {
      const before = await locateView(changing, context, viewId, 'in force')
      const removed = { deletedAt: changing.now, deletedBy: context.actor.personId }
      await updateView(changing.tx, before.id, before.version, removed)
      await changing.record({ event: 'view.removed', subject: before.id, before: { name: before.name } })
      return {}
    },
    repeatOf(context),
  )
}

/** Brings a removed view back. Problems: `not-found`, `not-allowed`. */
export async function restoreView(context: ActingContext, { viewId }: { readonly viewId: string }): Promise<SavedView> {
  return change(
    context,
    ORGANISATION,
    async (changing) => {
      const before = await locateView(changing, context, viewId, 'removed')
      const after = await updateView(changing.tx, before.id, before.version, { deletedAt: null, deletedBy: null })
      if (!after) throw new Error('a held view was changed by somebody else')
      await changing.record({ event: 'view.restored', subject: before.id, after: { name: before.name } })
      return presented(changing, context, after)
    },
    repeatOf(context),
  )
}

/** Says in which order one sees the views oneself. Ids of views that one does not see do no harm. */
export async function orderViews(context: ActingContext, { viewIds }: { readonly viewIds: string[] }) {
  return change(
    context,
    ORGANISATION,
    async ({ tx, record }) => {
      await storeOrder(tx, context.actor.personId, viewIds)
      await record({ event: 'view.ordered', after: { viewIds } })
      return {}
    },
    repeatOf(context),
  )
}

/** A view one sees, held. Somebody else's private view is not there. */
async function locateView(
  { tx }: Change,
  { actor }: ActingContext,
  id: string,
  wanted: 'in force' | 'removed',
): Promise<ViewRow> {
  const view = await holdView(tx, id)
  const isSeen = view !== null && (view.shared || view.ownerId === actor.personId)
  if (!isSeen || (view.deletedAt === null) !== (wanted === 'in force'))
    throw notFound({ de: 'Diese Ansicht', en: 'This view' })
  if (!mayChangeView(actor, view))
    throw new Problem('not-allowed', {
      detail: {
        de: 'Diese Ansicht gehört jemand anderem. Speichern Sie eine eigene.',
        en: 'This view belongs to somebody else. Save one of your own.',
      },
    })
  return view
}

async function presented({ tx }: Change, { actor }: ActingContext, view: ViewRow): Promise<SavedView> {
  const [shown] = await presentViews(tx, [view], actor)
  if (shown === undefined) throw new Error('one view was to be shown')
  return shown
}
