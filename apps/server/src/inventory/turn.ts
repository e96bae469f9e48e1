/** Lets requests of others be answered between two pieces of work. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
