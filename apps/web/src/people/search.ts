/** What the address of the people page may say; whatever is broken counts as absent. */
export interface PeopleSearch {
  /** Letters of a name, an e-mail address or a customer. */
  readonly q?: string
  readonly state?: PersonState
  /** Whose details are open. */
  readonly person?: string
  /** As `writeSort` writes it. */
  readonly sort?: string
}

export const personStates = ['active', 'invited', 'disabled'] as const
export type PersonState = (typeof personStates)[number]

export function peopleSearch({ q, state, person, sort }: Record<string, unknown>): PeopleSearch {
  const known = personStates.find((one) => one === state)
  return {
    // The router reads `q=365` as a number.
    ...((typeof q === 'string' && q !== '') || typeof q === 'number' ? { q: String(q).slice(0, 100) } : {}),
    ...(known ? { state: known } : {}),
    ...(typeof person === 'string' ? { person } : {}),
    ...(typeof sort === 'string' ? { sort } : {}),
  }
}
