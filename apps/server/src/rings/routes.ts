import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { changePlan } from './change-plan.ts'
import { orderRings } from './order-rings.ts'
import { mayKeepRings, mayReadRings } from './policy.ts'
import { makeProposed } from './propose.ts'
import { readPilot } from './read-pilot.ts'
import { readNames, readRings, readValues } from './read-rings.ts'
import { removeEntry, restoreEntry } from './remove-entry.ts'
import { addFailure, changeFailure } from './save-failure.ts'
import { addProgress, changeProgress } from './save-progress.ts'
import { addRing, changeRing, moveRing, tickCriterion } from './save-ring.ts'

const { rings } = api
const reads = allow(mayReadRings, 'read')
const keeps = allow(mayKeepRings)

export const ringRoutes = {
  get: rings.get.use(reads).handler(({ context, input }) => readRings(context, input)),
  names: rings.names.use(reads).handler(({ context, input }) => readNames(context, input)),
  values: rings.values.use(reads).handler(({ context, input }) => readValues(context, input)),
  pilot: rings.pilot.use(reads).handler(({ context, input }) => readPilot(context, input)),
  propose: rings.propose.use(keeps).handler(({ context, input }) => makeProposed(context, input)),
  add: rings.add.use(keeps).handler(({ context, input }) => addRing(context, input)),
  change: rings.change.use(keeps).handler(({ context, input }) => changeRing(context, input)),
  move: rings.move.use(keeps).handler(({ context, input }) => moveRing(context, input)),
  tick: rings.tick.use(keeps).handler(({ context, input }) => tickCriterion(context, input)),
  order: rings.order.use(keeps).handler(({ context, input }) => orderRings(context, input)),
  changePlan: rings.changePlan.use(keeps).handler(({ context, input }) => changePlan(context, input)),
  addProgress: rings.addProgress.use(keeps).handler(({ context, input }) => addProgress(context, input)),
  changeProgress: rings.changeProgress.use(keeps).handler(({ context, input }) => changeProgress(context, input)),
  addFailure: rings.addFailure.use(keeps).handler(({ context, input }) => addFailure(context, input)),
  changeFailure: rings.changeFailure.use(keeps).handler(({ context, input }) => changeFailure(context, input)),
  remove: rings.remove.use(keeps).handler(({ context, input }) => removeEntry(context, input)),
  restore: rings.restore.use(keeps).handler(({ context, input }) => restoreEntry(context, input)),
}
