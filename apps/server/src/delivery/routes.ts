import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { answerQuestion } from './answer-question.ts'
import { changePilot } from './change-pilot.ts'
import { mayAnswer, mayKeepPilot, mayReadDelivery, mayStateFact, readsTeamWords } from './policy.ts'
import { readDelivery, readDeliveryHistory } from './read-delivery.ts'
import { stateFact } from './state-fact.ts'

const { delivery } = api

export const deliveryRoutes = {
  get: delivery.get.use(allow(mayReadDelivery, 'read')).handler(({ context, input }) => readDelivery(context, input)),
  history: delivery.history
    .use(allow(readsTeamWords, 'read'))
    .handler(({ context, input }) => readDeliveryHistory(context, input)),
  stateFact: delivery.stateFact.use(allow(mayStateFact)).handler(({ context, input }) => stateFact(context, input)),
  answer: delivery.answer.use(allow(mayAnswer)).handler(({ context, input }) => answerQuestion(context, input)),
  changePilot: delivery.changePilot
    .use(allow(mayKeepPilot))
    .handler(({ context, input }) => changePilot(context, input)),
}
