import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import { mayActOnMany, mayReadPortfolio } from './policy.ts'

const reads = allow(mayReadPortfolio, 'read')
const acts = allow(mayActOnMany)
const arriving = (): never => {
  throw new Problem('not-found')
}

const labelRoutes = (routes: typeof api.portfolio.tags | typeof api.portfolio.groups) => ({
  create: routes.create.use(acts).handler(arriving),
  rename: routes.rename.use(acts).handler(arriving),
  remove: routes.remove.use(acts).handler(arriving),
  restore: routes.restore.use(acts).handler(arriving),
  put: routes.put.use(acts).handler(arriving),
})

export const portfolioRoutes = {
  list: api.portfolio.list.use(reads).handler(arriving),
  summary: api.portfolio.summary.use(reads).handler(arriving),
  choices: api.portfolio.choices.use(reads).handler(arriving),
  selection: api.portfolio.selection.use(reads).handler(arriving),
  customers: api.portfolio.customers.use(reads).handler(arriving),
  assign: api.portfolio.assign.use(acts).handler(arriving),
  undo: api.portfolio.undo.use(acts).handler(arriving),
  views: {
    list: api.portfolio.views.list.use(reads).handler(arriving),
    create: api.portfolio.views.create.use(acts).handler(arriving),
    change: api.portfolio.views.change.use(acts).handler(arriving),
    remove: api.portfolio.views.remove.use(acts).handler(arriving),
    restore: api.portfolio.views.restore.use(acts).handler(arriving),
    order: api.portfolio.views.order.use(acts).handler(arriving),
  },
  tags: labelRoutes(api.portfolio.tags),
  groups: labelRoutes(api.portfolio.groups),
}
