import type { DecisionSort, DecisionState } from '@lotse/contract'
import { readSort } from '../ui/table/sort.ts'

export const decisionStates = ['open', 'proposed', 'decided', 'deferred'] as const satisfies readonly DecisionState[]

/** What the address of the decisions may say; whatever is broken counts as absent. */
export interface DecisionsSearch {
  readonly q?: string
  readonly state?: DecisionState
  readonly due?: true
  /** Also those that were superseded. */
  readonly all?: true
  readonly sort?: string
  /** The decision that is open. */
  readonly decision?: string
}

export const sortable = ['title', 'state', 'due', 'changed'] as const satisfies readonly DecisionSort[]
export const dueFirst = { by: 'due', descending: false }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function decisionsSearch(search: Record<string, unknown>): DecisionsSearch {
  const { q, due, all, sort, decision } = search
  const state = decisionStates.find((one) => one === search.state)
  return {
    // The router reads `q=365` as a number.
    ...((typeof q === 'string' && q !== '') || typeof q === 'number' ? { q: String(q).slice(0, 100) } : {}),
    ...(state && { state }),
    ...(due === true && { due }),
    ...(all === true && { all }),
    ...(readSort(sort, sortable) && { sort: String(sort) }),
    ...(typeof decision === 'string' && uuid.test(decision) && { decision }),
  }
}

/** The same as the API asks for it. */
export function filterOf({ q, state, due, all, sort }: DecisionsSearch) {
  const { by, descending } = readSort(sort, sortable) ?? dueFirst
  return {
    ...(q && { search: q }),
    ...(state && { state }),
    ...(due && { due }),
    superseded: all === true,
    sort: sortable.find((one) => one === by) ?? 'due',
    descending,
  }
}
