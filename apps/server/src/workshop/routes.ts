import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { assignDuties } from './assign-duties.ts'
import { changeScope } from './change-scope.ts'
import { decide } from './decide.ts'
import { changeParked, parkQuestion } from './parked.ts'
import { mayKeepWorkshop, mayReadWorkshop } from './policy.ts'
import { readWorkshop } from './read-workshop.ts'
import { readConsequences } from './touches.ts'

const { workshop } = api

export const workshopRoutes = {
  get: workshop.get.use(allow(mayReadWorkshop, 'read')).handler(({ context, input }) => readWorkshop(context, input)),
  consequences: workshop.consequences
    .use(allow(mayReadWorkshop, 'read'))
    .handler(({ context, input }) => readConsequences(context, input)),
  decide: workshop.decide.use(allow(mayKeepWorkshop)).handler(({ context, input }) => decide(context, input)),
  setScope: workshop.setScope.use(allow(mayKeepWorkshop)).handler(({ context, input }) => changeScope(context, input)),
  park: workshop.park.use(allow(mayKeepWorkshop)).handler(({ context, input }) => parkQuestion(context, input)),
  changeParked: workshop.changeParked
    .use(allow(mayKeepWorkshop))
    .handler(({ context, input }) => changeParked(context, input)),
  setDuties: workshop.setDuties
    .use(allow(mayKeepWorkshop))
    .handler(({ context, input }) => assignDuties(context, input)),
}
