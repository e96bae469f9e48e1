import { allow } from '../platform/access/allow.ts'
import { customerId } from '../platform/db/scope.ts'
import { api } from '../platform/http/api.ts'
import { answerQuestion } from './answer-question.ts'
import { changeItem } from './change-item.ts'
import { addComment, listComments } from './comments.ts'
import { confirmRun, readConfirmation } from './confirm-run.ts'
import { finaliseRun } from './finalise-run.ts'
import { mayLeadRemediation, mayReadRemediation, mayWorkOnRemediation } from './policy.ts'
import { readRemediation } from './read-remediation.ts'
import { rebaseRun } from './rebase-run.ts'
import { startRun } from './start-run.ts'
import { recordDelivery, recordReview, sendToCustomer } from './steps.ts'

const { remediation } = api

export const remediationRoutes = {
  get: remediation.get.use(allow(mayReadRemediation, 'read')).handler(({ context: { services, actor }, input }) => {
    const key = { customerId: customerId(input.customerId), engagementId: input.engagementId }
    return services.database.transaction({ customer: key.customerId }, (tx) =>
      readRemediation(tx, key, actor, services.clock.today()),
    )
  }),
  start: remediation.start.use(allow(mayLeadRemediation)).handler(({ context, input }) => startRun(context, input)),
  answer: remediation.answer
    .use(allow(mayWorkOnRemediation))
    .handler(({ context, input }) => answerQuestion(context, input)),
  changeItem: remediation.changeItem
    .use(allow(mayWorkOnRemediation))
    .handler(({ context, input }) => changeItem(context, input)),
  comments: remediation.comments
    .use(allow(mayReadRemediation, 'read'))
    .handler(({ context, input }) => listComments(context, input)),
  comment: remediation.comment
    .use(allow(mayWorkOnRemediation))
    .handler(({ context, input }) => addComment(context, input)),
  rebase: remediation.rebase.use(allow(mayLeadRemediation)).handler(({ context, input }) => rebaseRun(context, input)),
  finalise: remediation.finalise
    .use(allow(mayLeadRemediation))
    .handler(({ context, input }) => finaliseRun(context, input)),
  deliver: remediation.deliver
    .use(allow(mayLeadRemediation))
    .handler(({ context, input }) => recordDelivery(context, input)),
  send: remediation.send.use(allow(mayLeadRemediation)).handler(({ context, input }) => sendToCustomer(context, input)),
  review: remediation.review
    .use(allow(mayLeadRemediation))
    .handler(({ context, input }) => recordReview(context, input)),
  confirm: remediation.confirm
    .use(allow(mayWorkOnRemediation))
    .handler(({ context, input }) => confirmRun(context, input)),
  confirmation: remediation.confirmation
    .use(allow(mayReadRemediation, 'read'))
    .handler(({ context, input }) => readConfirmation(context, input)),
}
