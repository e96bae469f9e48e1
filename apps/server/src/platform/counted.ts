import type { Change } from './change.ts'

/** The same change, which knows how many events were recorded through it. */
export function counted(change: Change): { readonly change: Change; readonly recorded: () => number } {
  let recorded = 0
  return {
    change: {
      ...change,
      record: async (event) => {
        recorded += 1
        await change.record(event)
      },
    },
    recorded: () => recorded,
  }
}
