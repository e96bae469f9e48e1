/**
 * A table that is asked by names out of a file: it inherits nothing, so that an element called `constructor` is one it does
 * not know.
 */
export const table = <Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.freeze(Object.assign(Object.create(null), entries))
