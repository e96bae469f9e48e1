/** What the addresses of the expert requests may say; whatever is broken counts as absent. */

export interface RequestsSearch {
  /** The request that is open. */
  readonly request?: string
  /** Begins a new one at once. */
  readonly new?: true
  /** The acceleration case it is made for. */
  readonly case?: string
}

export interface QueueSearch {
  readonly view?: string
  readonly state?: string
  readonly topic?: string
  readonly overdue?: true
  readonly q?: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** A word of a closed list; which ones there are, the page knows. */
const isWord = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z]{1,30}$/.test(value)

const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value)

export function requestsSearch(search: Record<string, unknown>): RequestsSearch {
  const { request, new: asked, case: of } = search
  return {
    ...(isId(request) && { request }),
    ...((asked === true || asked === 'expert' || asked === 'request') && { new: true as const }),
    ...(isId(of) && { case: of }),
  }
}

export function queueSearch({ view, state, topic, overdue, q }: Record<string, unknown>): QueueSearch {
  // The router reads `q=365` as a number.
  const words = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 100) : ''
  return {
    ...(isWord(view) && { view }),
    ...(isWord(state) && { state }),
    ...(isWord(topic) && { topic }),
    ...(overdue === true && { overdue }),
    ...(words !== '' && { q: words }),
  }
}
