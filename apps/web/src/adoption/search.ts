import { type PlanSearch, planSearch } from '../communication/search.ts'

/** The parts of adoption and change, in the order of its page. */
export const parts = [
  'conversation',
  'groups',
  'champions',
  'plan',
  'training',
  'readiness',
  'objections',
  'pitch',
  'material',
  'templates',
] as const
export type Part = (typeof parts)[number]

/** What the address of the page may say; whatever is broken counts as absent. */
export interface AdoptionSearch extends PlanSearch {
  readonly part?: Part
  /** The entry in sight. */
  readonly entry?: string
}

export function adoptionSearch(search: Record<string, unknown>): AdoptionSearch {
  const part = parts.find((one) => one === search.part)
  const entry = typeof search.entry === 'string' && /^[\w-]{1,40}$/.test(search.entry) ? search.entry : undefined
  return { ...(part && { part }), ...(entry && { entry }), ...planSearch(search) }
}
