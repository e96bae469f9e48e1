import type { Note } from '@lotse/usage'

const ADDRESS = /[^\s,;"<>]+@[^\s,;"<>]+/g
/** What dates, numbers and yes/no columns hold; anything longer in their place may be somebody's name. */
const HARMLESS = /^(?:[\d\s.:/TZ+-]*|\p{L}{1,12})$/u

/**
 * A note without what could name a person. A row whose columns have shifted quotes whatever stands where a date should
 * be; totals and reasons are kept in this house, people are not.
 */
export function withoutPersons<N extends Note>(note: N): N {
  const params = Object.fromEntries(
    Object.entries(note.params).map(([name, value]) => [name, typeof value === 'string' ? masked(name, value) : value]),
  )
  return { ...note, params }
}

function masked(name: string, value: string): string {
  if (name === 'value') return HARMLESS.test(value) ? value : '…'
  return value.replace(ADDRESS, '…')
}
