import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { listQueue, listRequests } from './list-requests.ts'
import { mayReadExpertRequests, mayRequestExpert, mayTakeStep } from './policy.ts'
import { readPrefill } from './prefill.ts'
import { readRequest } from './read-request.ts'
import { removeRequest, restoreRequest } from './remove-request.ts'
import { readRepetitions } from './repetitions.ts'
import { createRequest, saveRequest } from './save-request.ts'
import { takeStep } from './take-step.ts'

const { expertRequests } = api
const reading = allow(mayReadExpertRequests, 'read')
const asking = allow(mayRequestExpert)

export const expertRequestRoutes = {
  queue: expertRequests.queue.use(reading).handler(({ context, input }) => listQueue(context, input)),
  list: expertRequests.list.use(reading).handler(({ context, input }) => listRequests(context, input)),
  prefill: expertRequests.prefill.use(reading).handler(({ context, input }) => readPrefill(context, input)),
  repetitions: expertRequests.repetitions.use(reading).handler(({ context, input }) => readRepetitions(context, input)),
  get: expertRequests.get.use(reading).handler(({ context, input }) => readRequest(context, input)),
  create: expertRequests.create.use(asking).handler(({ context, input }) => createRequest(context, input)),
  save: expertRequests.save.use(asking).handler(({ context, input }) => saveRequest(context, input)),
  remove: expertRequests.remove.use(asking).handler(({ context, input }) => removeRequest(context, input)),
  restore: expertRequests.restore.use(asking).handler(({ context, input }) => restoreRequest(context, input)),
  step: expertRequests.step.use(allow(mayTakeStep)).handler(({ context, input }) => takeStep(context, input)),
}
