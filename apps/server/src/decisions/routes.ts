import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { listDecisions, readDecision, readDecisionHistory } from './list-decisions.ts'
import { mayKeepDecisions, mayReadDecisions } from './policy.ts'
import { removeDecision, restoreDecision } from './remove-decision.ts'
import { changeDecision, recordDecision, supersedeDecision } from './save-decision.ts'

const { decisions } = api

export const decisionRoutes = {
  list: decisions.list
    .use(allow(mayReadDecisions, 'read'))
    .handler(({ context, input }) => listDecisions(context, input)),
  get: decisions.get.use(allow(mayReadDecisions, 'read')).handler(({ context, input }) => readDecision(context, input)),
  history: decisions.history
    .use(allow(mayReadDecisions, 'read'))
    .handler(({ context, input }) => readDecisionHistory(context, input)),
  create: decisions.create.use(allow(mayKeepDecisions)).handler(({ context, input }) => recordDecision(context, input)),
  change: decisions.change.use(allow(mayKeepDecisions)).handler(({ context, input }) => changeDecision(context, input)),
  supersede: decisions.supersede
    .use(allow(mayKeepDecisions))
    .handler(({ context, input }) => supersedeDecision(context, input)),
  remove: decisions.remove.use(allow(mayKeepDecisions)).handler(({ context, input }) => removeDecision(context, input)),
  restore: decisions.restore
    .use(allow(mayKeepDecisions))
    .handler(({ context, input }) => restoreDecision(context, input)),
}
