import type { Transaction } from './database.ts'

/**
 * A memory for what never changes once it is in the database, so that it is read once: gives the map of the transaction's
 * database. One process may hold several databases, and what is true in one is not in another.
 */
export function rememberedOfDatabase<T>(): (tx: Transaction) => Map<string, T> {
  const memories = new WeakMap<object, Map<string, T>>()
  return ({ database }) => {
    const known = memories.get(database)
    if (known !== undefined) return known
    const memory = new Map<string, T>()
    memories.set(database, memory)
    return memory
  }
}
