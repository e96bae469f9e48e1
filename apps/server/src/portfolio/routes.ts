import { BULK_LIMIT } from '@lotse/contract'
import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { assignMany } from './bulk/assign-many.ts'
import { labelMany } from './bulk/label-many.ts'
import { undoAct } from './bulk/undo.ts'
import { removeLabel, renameLabel, restoreLabel } from './labels/change-label.ts'
import { createLabel } from './labels/create-label.ts'
import type { LabelKind } from './labels/store.ts'
import { mayActOnMany, mayCreateLabel, mayKeepViews, mayReadPortfolio } from './policy.ts'
import { readList, readSelection } from './read-list.ts'
import { findCustomers, readChoices, readSummary } from './read-surroundings.ts'
import { countViews } from './views/count-views.ts'
import { changeView, createView, orderViews, removeView, restoreView } from './views/keep-view.ts'
import { listViews } from './views/list-views.ts'

const { portfolio } = api

/** Tags and groups have the same routes. */
const labelRoutes = (routes: typeof portfolio.tags | typeof portfolio.groups, kind: LabelKind) => ({
  create: routes.create.use(allow(mayCreateLabel)).handler(({ context, input }) => createLabel(context, kind, input)),
  rename: routes.rename.use(allow(mayCreateLabel)).handler(({ context, input }) => renameLabel(context, kind, input)),
  remove: routes.remove.use(allow(mayCreateLabel)).handler(({ context, input }) => removeLabel(context, kind, input)),
  restore: routes.restore
    .use(allow(mayCreateLabel))
    .handler(({ context, input }) => restoreLabel(context, kind, input)),
  put: routes.put.use(allow(mayActOnMany)).handler(({ context, input }) => labelMany(context, kind, input)),
})

export const portfolioRoutes = {
  list: portfolio.list.use(allow(mayReadPortfolio, 'read')).handler(({ context, input }) => readList(context, input)),
  summary: portfolio.summary
    .use(allow(mayReadPortfolio, 'read'))
    .handler(({ context, input }) => readSummary(context, input)),
  choices: portfolio.choices.use(allow(mayReadPortfolio, 'read')).handler(({ context }) => readChoices(context)),
  selection: portfolio.selection
    .use(allow(mayReadPortfolio, 'read'))
    .handler(({ context, input }) => readSelection(context, input, BULK_LIMIT)),
  customers: portfolio.customers
    .use(allow(mayReadPortfolio, 'read'))
    .handler(({ context, input }) => findCustomers(context, input)),
  assign: portfolio.assign.use(allow(mayActOnMany)).handler(({ context, input }) => assignMany(context, input)),
  undo: portfolio.undo.use(allow(mayActOnMany)).handler(({ context, input }) => undoAct(context, input)),
  views: {
    list: portfolio.views.list.use(allow(mayKeepViews, 'read')).handler(({ context }) => listViews(context)),
    counts: portfolio.views.counts.use(allow(mayKeepViews, 'read')).handler(({ context }) => countViews(context)),
    create: portfolio.views.create.use(allow(mayKeepViews)).handler(({ context, input }) => createView(context, input)),
    change: portfolio.views.change.use(allow(mayKeepViews)).handler(({ context, input }) => changeView(context, input)),
    remove: portfolio.views.remove.use(allow(mayKeepViews)).handler(({ context, input }) => removeView(context, input)),
    restore: portfolio.views.restore
      .use(allow(mayKeepViews))
      .handler(({ context, input }) => restoreView(context, input)),
    order: portfolio.views.order.use(allow(mayKeepViews)).handler(({ context, input }) => orderViews(context, input)),
  },
  tags: labelRoutes(portfolio.tags, 'tag'),
  groups: labelRoutes(portfolio.groups, 'group'),
}
