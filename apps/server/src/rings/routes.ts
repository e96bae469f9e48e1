import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { orderRings } from './order-rings.ts'
import { mayKeepRings, mayReadRings } from './policy.ts'
import { makeProposed } from './propose.ts'
import { readRings } from './read-rings.ts'
import { removeEntry, restoreEntry } from './remove-entry.ts'
import { addRing, changeRing, moveRing, tickCriterion } from './save-ring.ts'

const { rings } = api
const keeps = allow(mayKeepRings)

export const ringRoutes = {
  get: rings.get.use(allow(mayReadRings, 'read')).handler(({ context, input }) => readRings(context, input)),
  propose: rings.propose.use(keeps).handler(({ context, input }) => makeProposed(context, input)),
  add: rings.add.use(keeps).handler(({ context, input }) => addRing(context, input)),
  change: rings.change.use(keeps).handler(({ context, input }) => changeRing(context, input)),
  move: rings.move.use(keeps).handler(({ context, input }) => moveRing(context, input)),
  tick: rings.tick.use(keeps).handler(({ context, input }) => tickCriterion(context, input)),
  order: rings.order.use(keeps).handler(({ context, input }) => orderRings(context, input)),
  remove: rings.remove.use(keeps).handler(({ context, input }) => removeEntry(context, input)),
  restore: rings.restore.use(keeps).handler(({ context, input }) => restoreEntry(context, input)),
}
