/** Lets requests of others be answered before long work goes on. */
export const letOthers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
