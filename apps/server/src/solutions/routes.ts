import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { changeSolution } from './change-solution.ts'
import { mayPostSolution, mayReadSolutions, mayTrySolution } from './policy.ts'
import { checkNames, postSolution } from './post-solution.ts'
import { listEditions, listSolutions, readSolution } from './read-solutions.ts'
import { readTries } from './read-tries.ts'
import { changeTry, recordTry, removeTry, restoreTry } from './record-try.ts'
import { reviewSolution } from './review-solution.ts'
import { restoreSolution, withdrawSolution } from './withdraw-solution.ts'

const { solutions } = api
const reading = allow(mayReadSolutions, 'read')

export const solutionRoutes = {
  list: solutions.list.use(reading).handler(({ context, input }) => listSolutions(context, input)),
  get: solutions.get.use(reading).handler(({ context, input }) => readSolution(context, input)),
  editions: solutions.editions.use(reading).handler(({ context, input }) => listEditions(context, input)),
  check: solutions.check.use(allow(mayPostSolution)).handler(({ context, input }) => checkNames(context, input)),
  post: solutions.post.use(allow(mayPostSolution)).handler(({ context, input }) => postSolution(context, input)),
  change: solutions.change.use(allow(mayPostSolution)).handler(({ context, input }) => changeSolution(context, input)),
  review: solutions.review.use(allow(mayPostSolution)).handler(({ context, input }) => reviewSolution(context, input)),
  withdraw: solutions.withdraw
    .use(allow(mayPostSolution))
    .handler(({ context, input }) => withdrawSolution(context, input)),
  restore: solutions.restore
    .use(allow(mayPostSolution))
    .handler(({ context, input }) => restoreSolution(context, input)),
  tries: solutions.tries.use(reading).handler(({ context, input }) => readTries(context, input)),
  try: solutions.try.use(allow(mayTrySolution)).handler(({ context, input }) => recordTry(context, input)),
  changeTry: solutions.changeTry.use(allow(mayTrySolution)).handler(({ context, input }) => changeTry(context, input)),
  removeTry: solutions.removeTry.use(allow(mayTrySolution)).handler(({ context, input }) => removeTry(context, input)),
  restoreTry: solutions.restoreTry
    .use(allow(mayTrySolution))
    .handler(({ context, input }) => restoreTry(context, input)),
}
