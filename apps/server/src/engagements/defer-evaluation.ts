import { AsyncLocalStorage } from 'node:async_hooks'

const deferring = new AsyncLocalStorage<true>()

/**
 * Runs `work` without evaluating engagements after each change. Only for whoever plays many changes one after another
 * and evaluates in the end: the sample. Use cases need not know of it.
 */
export function evaluatingLater<T>(work: () => Promise<T>): Promise<T> {
  return deferring.run(true, work)
}

export const isEvaluatedLater = (): boolean => deferring.getStore() === true
