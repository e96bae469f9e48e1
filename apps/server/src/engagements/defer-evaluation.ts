import { AsyncLocalStorage } from 'node:async_hooks'

/** `nothing`: engagements are not evaluated after a change. `verdict`: what people see of it is not drawn. */
type Deferred = 'nothing' | 'verdict'

const deferring = new AsyncLocalStorage<Deferred>()

/**
 * Runs `work` without evaluating engagements after each change. Only for whoever plays many changes one after another
 * and evaluates in the end: the sample. Use cases need not know of it.
 */
export function evaluatingLater<T>(work: () => Promise<T>): Promise<T> {
  return deferring.run('nothing', work)
}

/**
 * Runs `work` so that verdicts are judged after each change and stand in the history, while next actions and the rows of
 * the portfolio, which the next change would draw anew, wait for the evaluation in the end. For the same caller.
 */
export function judgingOnly<T>(work: () => Promise<T>): Promise<T> {
  return deferring.run('verdict', work)
}

export const isEvaluatedLater = (): boolean => deferring.getStore() === 'nothing'

export const isOnlyJudged = (): boolean => deferring.getStore() === 'verdict'
